import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { SheetShape } from '../../../../contracts/commissions';
import { type Delivered, deliveredOf, type Piece, type PieceStory } from '../../../../domain/commission';
import { dayOf } from '../../../../domain/days';
import { isWithin } from '../../../../domain/period';
import { namesOf } from '../people';
import { todayOf } from '../plans/progress';
import { seenWork } from '../plans/seen';
import { loadPlan } from '../plans/store';
import { assignments, type Held, withStories } from '../store';
import type { CommissionRow, RawPiece } from '../tables';

type Signed = { quantities: Delivered[]; pieces: RawPiece[] };

/** Where the public reads a story: its page on the web, else the first place that has an address. */
async function linkOf(strapi: Core.Strapi, ref: Held['stories'][number]): Promise<string | null> {
  const linked = ((await spineOf(strapi).ask('deliveries.ofStory')?.(ref)) ?? []).filter(({ link }) => link !== null);
  return (linked.find(({ kind }) => kind === 'web') ?? linked[0])?.link ?? null;
}

async function pieceOf(strapi: Core.Strapi, row: Held, commission: CommissionRow, assignee: string | null): Promise<RawPiece> {
  const spine = spineOf(strapi);
  const stories: PieceStory[] = [];
  const bylines: string[] = [];
  let publishedAt: string | null = null;
  const mapped = spine.stories.types().map(({ uid }) => uid);
  for (const ref of row.stories) {
    // A type that holds stories no more is refused by the spine: the sheet stands all the same.
    if (!mapped.includes(ref.uid)) continue;
    const story = await spine.stories.read(ref, 'published');
    if (!story) continue;
    stories.push({ headline: story.headline, link: await linkOf(strapi, ref) });
    bylines.push(...story.byline);
    publishedAt ??= story.firstPublishedAt ?? story.publishedAt;
  }
  const day = dayOf(publishedAt ?? row.stateAt, spine.timezone);
  return {
    assignment: row.documentId,
    kind: row.kind,
    stories,
    slugline: row.slugline,
    author: assignee,
    byline: [...new Set(bylines)].join(', ') || null,
    day,
    outside: !isWithin(commission, day),
  };
}

/** The sheet as it is now, before it is known who reads it: published work, oldest first. */
export async function sheetNow(strapi: Core.Strapi, commission: CommissionRow): Promise<Signed> {
  const rows = await withStories(
    strapi,
    await assignments(strapi).findMany({ where: { commission: commission.documentId, stage: 'published' }, orderBy: [{ id: 'asc' }] }),
  );
  const names = await namesOf(
    strapi,
    rows.map((row) => row.assignee),
  );
  const pieces: RawPiece[] = [];
  // One after the other: SQLite has one connection, and a sheet is opened seldom.
  for (const row of rows)
    pieces.push(await pieceOf(strapi, row, commission, row.assignee === null ? null : (names.get(row.assignee) ?? null)));
  pieces.sort((a, b) => a.day.localeCompare(b.day));
  return {
    quantities: deliveredOf(
      commission.quantities ?? [],
      pieces.map(({ kind }) => ({ kind, count: 1 })),
    ),
    pieces,
  };
}

/** What is published is public: headline, link, byline. What the desk called the work, and who did it, is for those who may see it. */
const shownPiece = ({ byline, ...piece }: RawPiece, seen: boolean): Piece =>
  seen ? { ...piece, author: piece.author ?? byline } : { ...piece, assignment: null, slugline: null, author: byline };

/** The acceptance sheet: what was signed, else what stands now. */
export async function readSheet(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<SheetShape> {
  const row = await loadPlan<CommissionRow>(strapi, 'commission', id);
  const { quantities, pieces } = row.sheet ?? (await sheetNow(strapi, row));
  const visible = await assignments(strapi).findMany({
    where: { $and: [{ documentId: { $in: pieces.map((piece) => piece.assignment) } }, await seenWork(strapi, viewer)] },
    select: ['documentId'],
  });
  const seen = new Set(visible.map(({ documentId }) => documentId));
  return {
    id,
    version: row.version,
    title: row.title,
    client: row.client,
    contract: row.contract,
    fromDay: row.fromDay,
    toDay: row.toDay,
    state: row.state,
    acceptedOn: row.acceptedOn,
    today: await todayOf(strapi),
    quantities,
    pieces: pieces.map((piece) => shownPiece(piece, seen.has(piece.assignment))),
  };
}
