import type { Core } from '@strapi/strapi';

type Actor = { kind: 'system'; id: null; name: string };
type Presenter = { name: string; rate: number; voice: { zero: string; thousand: string; four: string } };
type Reading = { kind: 'acronym' | 'name'; written: string; said: string };
type Presenters = { list(): Promise<{ name: string }[]>; create(input: Presenter, actor: Actor): Promise<unknown> };
type Readings = {
  list(query: object): Promise<{ own: { kind: string; written: string }[] }>;
  create(input: Reading, actor: Actor): Promise<unknown>;
};

const system: Actor = { kind: 'system', id: null, name: 'Hội Tụ' };
const north = { zero: 'linh', thousand: 'nghìn', four: 'tư' };
const south = { zero: 'lẻ', thousand: 'ngàn', four: 'bốn' };

/** Voices of the city's radio; all invented. */
const presenters: readonly Presenter[] = [
  { name: 'Phạm Ngọc Mai', rate: 230, voice: north },
  { name: 'Tạ Minh Khuê', rate: 242, voice: north },
  { name: 'Võ Hoài Phương', rate: 224, voice: south },
];

/** What this newsroom says its own way. */
const readings: readonly Reading[] = [
  { kind: 'acronym', written: 'TEU', said: 'tê i u' },
  { kind: 'acronym', written: 'BQLDA', said: 'ban quản lý dự án' },
  { kind: 'acronym', written: 'KTTV', said: 'khí tượng' },
  { kind: 'name', written: 'Grab', said: 'gờ-ráp' },
];

/** Who reads the news, and the readings of the house. */
export async function manRadio(strapi: Core.Strapi): Promise<void> {
  const plugin = strapi.plugin('channels');
  if (!plugin) return;
  const voices = plugin.service('presenters') as unknown as Presenters;
  const there = new Set((await voices.list()).map(({ name }) => name));
  for (const one of presenters) if (!there.has(one.name)) await voices.create(one, system);

  const table = plugin.service('pronunciations') as unknown as Readings;
  const known = new Set((await table.list({})).own.map(({ kind, written }) => `${kind} ${written}`));
  for (const one of readings) if (!known.has(`${one.kind} ${one.written}`)) await table.create(one, system);
}
