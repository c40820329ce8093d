/**
 * The board of a newsroom with an archive.
 *   p95_vs_sql_…   p95 of the service's answer (parse, sight, cards, counts, stories, names) ÷ p95 of plain SQL that reads the same rows,
 *                  at 100,000 assignments; the worse of a desk member and of one who sees all (aim ≤ 3)
 *   growth_…       p95 of the service at 100,000 assignments ÷ at 10,000; again the worse of the two (aim ≤ 1.5)
 *   frame_ms, frame_cpu_ms   see board-frames.mjs; they need a built admin
 */
import frames from './board-frames.mjs';
import { report } from './method.mjs';
import { boardSql } from './support/board-sql.mjs';

/** Each answers metrics by name. */
const HALVES = [boardSql, frames];

export default async function board(options) {
  const figures = {};
  for (const half of HALVES) Object.assign(figures, await half(options));
  report('board', figures);
}
