import { type Actor, isRefusal, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { z } from 'zod';
import type { bulk, bulkDone, csvQuery, list, listQuery } from '../../../../contracts/list';
import { type Command, STATES } from '../../../../domain/assignment';
import { isPending } from '../../../../domain/due';
import { maySee } from '../../../../domain/visibility';
import { STATE_WORDS } from '../../../../domain/words';
import { assignmentsOf } from '../../ask';
import { allDesks, sightOfPerson } from '../desks';
import { personOfViewer } from '../people';
import { asWork } from '../reading';
import { assignments, load, withStories } from '../store';
import type { AssignmentRow } from '../tables';

type ListQuery = z.infer<typeof listQuery>;
type List = z.infer<typeof list>;
type Bulk = z.infer<typeof bulk>;
type BulkDone = z.infer<typeof bulkDone>;

const DAY_MS = 24 * 60 * 60_000;

async function fitting(strapi: Core.Strapi, query: Omit<ListQuery, 'page' | 'pageSize'>, viewer: Viewer, now: string) {
  const sight = await sightOfPerson(strapi, personOfViewer(viewer));
  const words = fold(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const offset = 7 * 3_600_000;
  const today = Math.floor((Date.parse(now) + offset) / DAY_MS) * DAY_MS - offset;
  const fits = (row: AssignmentRow): boolean =>
    maySee(sight, row) &&
    (!query.desk || row.desk === query.desk) &&
    (!query.person || (query.person === 'none' ? row.assignee === null : row.assignee === query.person)) &&
    (query.mine !== 'true' || row.assignee === viewer.id) &&
    (!query.kind || row.kind === query.kind) &&
    (!query.campaign || row.campaign === query.campaign) &&
    (!query.commission || row.commission === query.commission) &&
    (!query.happening || row.happening === query.happening) &&
    (!query.tag || (row.tags ?? []).some((tag) => fold(tag) === fold(query.tag ?? ''))) &&
    (!query.states || query.states.includes(row.state)) &&
    (query.when !== 'late' || (isPending(row.state) && row.due !== null && row.due <= now)) &&
    (query.when !== 'today' || (row.due !== null && Date.parse(row.due) >= today && Date.parse(row.due) < today + DAY_MS)) &&
    (query.when !== 'week' || (row.due !== null && Date.parse(row.due) >= today && Date.parse(row.due) < today + 7 * DAY_MS)) &&
    words.every((word) => (row.folded ?? '').includes(word));
  const found = (await assignments(strapi).findMany({})).filter(fits);
  const work = await asWork(strapi, await withStories(strapi, found), personOfViewer(viewer));
  const desks = new Map((await allDesks(strapi)).map((row) => [row.documentId, row.name]));
  const items = work.map(({ brief: _b, contacts: _c, files: _f, ...card }, index) => ({
    ...card,
    deskName: desks.get(card.desk) ?? '',
    updatedAt: String(found[index]?.updatedAt ?? ''),
  }));
  const key = query.sort.replace('-', '');
  const of = (item: (typeof items)[number]): string | number | null =>
    key === 'slugline'
      ? item.slugline
      : key === 'priority'
        ? item.priority
        : key === 'state'
          ? STATES.indexOf(item.state)
          : key === 'assignee'
            ? item.assigneeName
            : key === 'updated'
              ? new Date(item.updatedAt).toISOString()
              : item.due;
  const sign = query.sort.startsWith('-') ? -1 : 1;
  return items.sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'vi'));
  });
}

export async function readList(strapi: Core.Strapi, query: ListQuery, viewer: Viewer, now: string): Promise<List> {
  const items = await fitting(strapi, query, viewer, now);
  return {
    total: items.length,
    more: false,
    items: items.slice((query.page - 1) * query.pageSize, query.page * query.pageSize) as List['items'],
  };
}

export async function readCsv(strapi: Core.Strapi, query: z.infer<typeof csvQuery>, viewer: Viewer, now: string): Promise<string> {
  const head = { vi: ['Tên việc', 'Ban', 'Người làm', 'Hạn nộp', 'Trạng thái'], en: ['Headline', 'Desk', 'Person', 'Due', 'State'] };
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const rows = (await fitting(strapi, query, viewer, now)).map((item) => [
    item.slugline,
    item.deskName,
    item.assigneeName ?? '',
    item.due ?? '',
    STATE_WORDS[item.state][query.language],
  ]);
  return `\uFEFF${[head[query.language], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export async function doMany(strapi: Core.Strapi, { items, do: what }: Bulk, actor: Actor, viewer: Viewer): Promise<BulkDone> {
  const answer: BulkDone = { done: [], refused: [] };
  const now = (await spineOf(strapi).now()).toISOString();
  for (const { id, version } of items) {
    try {
      const options = { viewer, version, now };
      const row = await load(strapi, id);
      const changes =
        'move' in what
          ? { desk: what.move.desk }
          : 'due' in what
            ? { due: what.due }
            : 'campaign' in what
              ? { campaign: what.campaign }
              : 'tags' in what
                ? {
                    tags: [...new Set([...(row?.tags ?? []), ...what.tags.add].filter((tag) => !what.tags.remove.includes(tag)))],
                  }
                : null;
      const { anyway: _anyway, ...command } = what as Command & { anyway?: boolean };
      const after = changes
        ? await assignmentsOf(strapi).change(id, changes, actor, options)
        : await assignmentsOf(strapi).act(id, command, actor, options);
      answer.done.push({ id, version: after.version });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const seen = error.code !== 'assignment.not_found';
      answer.refused.push({
        id,
        slugline: seen ? ((await load(strapi, id))?.slugline ?? '') : '',
        code: error.code,
        say: { en: error.say('en'), vi: error.say('vi') },
      });
    }
  }
  return answer;
}
