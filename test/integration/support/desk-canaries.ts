import type { Commission, Work } from '../../../packages/assignment-desk/contracts';
import { app, as, desk, ids, minutes, ok, type Role } from './desk';
import type { Named } from './desk-exits';

/** Words of what is not work and still is not for everybody, and who must not read them. The chief is asked as well. */
const KEPT: Record<string, readonly Role[]> = {
  kinordertitle: ['editor', 'reporter', 'mate', 'stranger', 'outsider'],
  kinorderclient: ['editor', 'reporter', 'mate', 'stranger', 'outsider'],
  kinordercontract: ['editor', 'reporter', 'mate', 'stranger', 'outsider'],
  kinordernotes: ['editor', 'reporter', 'mate', 'stranger', 'outsider'],
  kinformerorder: ['editor', 'reporter', 'mate', 'stranger', 'outsider'],
  // The reporter's, of the head's desk; the stranger's, of none.
  kinsicknote: ['editor', 'mate', 'stranger', 'outsider'],
  kinstrangernote: ['head', 'editor', 'reporter', 'mate', 'outsider'],
  // The mate's own, and nobody else's.
  kinviewname: ['head', 'editor', 'reporter', 'stranger', 'chief', 'outsider'],
  kinviewquery: ['head', 'editor', 'reporter', 'stranger', 'chief', 'outsider'],
  kintemplatename: ['head', 'editor', 'reporter', 'stranger', 'chief', 'outsider'],
  kintemplatebrief: ['head', 'editor', 'reporter', 'stranger', 'chief', 'outsider'],
  // Shared, on another desk; and of closed work on this one.
  kintemplateother: ['head', 'editor', 'reporter', 'mate', 'stranger', 'outsider'],
  kintemplateclosed: ['reporter', 'mate', 'stranger', 'outsider'],
};
export const KEPT_WORDS = Object.keys(KEPT);
export const keptFrom = (role: Role): string[] => KEPT_WORDS.filter((word) => KEPT[word]?.includes(role));
/** Who may read each word at all. */
export const readerOf = (word: string): Role =>
  (['head', 'mate', 'chief', 'stranger'] as const).find((role) => !KEPT[word]?.includes(role)) as Role;

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const order = (word: string) => ({
  title: `Đơn ${word}`,
  client: 'kinorderclient',
  contract: 'kinordercontract',
  notes: 'kinordernotes',
  fromDay: day(-1),
  toDay: day(10),
  quantities: [{ kind: 'text', count: 2 }],
});

/** Orders, sick notes, views and templates; and open work that hangs on the order, whose title stands in its history. */
export async function keepThings(other: string): Promise<{ named: Omit<Named, 'id' | 'word' | 'story'>; open: string }> {
  const made = (path: string, body: object, role: Role = 'chief') => ok<{ id: string }>(role, 'POST', path, body);
  const happening = (await made('/happenings', { title: 'Lễ khởi công', starts: minutes(60), ends: minutes(120) })).id;
  const campaign = (await made('/campaigns', { title: 'Mùa mưa', fromDay: day(-1), toDay: day(10) })).id;
  const former = await ok<Commission>('chief', 'POST', '/commissions', order('kinformerorder'));
  const commission = (await made('/commissions', order('kinordertitle'))).id;
  const hangs = { happening, campaign, commission: former.id };
  const open = await ok<Work>('chief', 'POST', '/assignments', {
    slugline: 'Việc ai cũng thấy',
    desk: desk.id,
    due: minutes(90),
    ...hangs,
  });
  await ok('chief', 'PUT', `/assignments/${open.id}`, { version: 1, changes: { commission } });
  const absences = app.strapi.plugin('assignment-desk').service('absences');
  const sick = (role: Role, note: string) =>
    absences.create({ person: ids[role], kind: 'sick', starts: minutes(-30), ends: minutes(600), note }, as('chief'));
  await sick('reporter', 'kinsicknote');
  await sick('stranger', 'kinstrangernote');
  await made('/views', { name: 'kinviewname', page: 'board', query: 'q=kinviewquery' }, 'mate');
  await made('/templates', { name: 'kintemplatename', fields: { brief: 'kintemplatebrief' } }, 'mate');
  await made('/templates', { name: 'kintemplateother', desk: other, shared: true, fields: {} });
  await made('/templates', { name: 'kintemplateclosed', desk: desk.id, shared: true, fields: { closed: true } });
  return { named: { happening, campaign, commission, person: ids.reporter }, open: open.id };
}
