import type { Core } from '@strapi/strapi';
import { actorOf, SYSTEM } from './actors';
import { assignments } from './assignments';
import { openCampaigns } from './campaigns';
import { type DeskKey, desks, type SeedAssignment, type SeedState } from './desk-shapes';
import type { People, PersonKey } from './people';
import { newsroomTime } from './time';
import type { Written } from './write-stories';

type Made = { documentId: string };
type Actor = { kind: string; id: string | null; name: string };
type Desks = { create(input: object, actor: Actor): Promise<Made> };
type Assignments = {
  create(input: object, actor: Actor): Promise<Made>;
  act(id: string, command: object, actor: Actor): Promise<unknown>;
};
type Step = 'offer' | 'accept' | 'start' | 'file' | 'open' | 'approve' | 'publish' | 'return' | 'cancel' | 'decline';

/** The way from `planned` to where the assignment stands. */
const way: Record<SeedState, readonly Step[]> = {
  planned: [],
  offered: ['offer'],
  accepted: ['offer', 'accept'],
  in_progress: ['offer', 'accept', 'start'],
  filed: ['offer', 'accept', 'start', 'file'],
  in_edit: ['offer', 'accept', 'start', 'file', 'open'],
  ready: ['offer', 'accept', 'start', 'file', 'open', 'approve'],
  published: ['offer', 'accept', 'start', 'file', 'open', 'approve', 'publish'],
  returned: ['offer', 'accept', 'start', 'file', 'open', 'return'],
  declined: ['offer', 'decline'],
  cancelled: ['cancel'],
};

const byAssignee: readonly Step[] = ['accept', 'start', 'file', 'decline'];

/** Desks with their people, and work in every state, each step taken by the person who would take it. */
export async function runDesks(strapi: Core.Strapi, people: People, stories: Written, now: Date): Promise<void> {
  const plugin = strapi.plugin('assignment-desk');
  if (!plugin) return;
  const deskService = plugin.service('desks') as unknown as Desks;
  const service = plugin.service('assignments') as unknown as Assignments;
  const user = (key: PersonKey): string => String(people[key]);

  const ids = {} as Record<DeskKey, string>;
  for (const [key, { members, ...desk }] of Object.entries(desks) as [DeskKey, (typeof desks)[DeskKey]][]) {
    const known = (await strapi.db
      .query('plugin::assignment-desk.desk' as never)
      .findOne({ where: { name: desk.name } } as never)) as Made | null;
    const made =
      known ??
      (await deskService.create({ ...desk, members: members.map(([who, role]) => ({ user: user(who), role })) }, actorOf(people, 'admin')));
    ids[key] = made.documentId;
  }

  const ties = await openCampaigns(strapi, people, now);
  async function make(one: SeedAssignment): Promise<void> {
    const { desk, who, state, due, story, contact, note, slugline, brief, kind, priority, place, length, channels, closed } = one;
    const known = await strapi.db.query('plugin::assignment-desk.assignment' as never).findOne({ where: { slugline } } as never);
    if (known) return;
    const head = actorOf(people, desks[desk].members.find(([, role]) => role === 'lead')?.[0] ?? 'editor');
    const wrote = story ? stories.get(story) : undefined;
    const ref = wrote ? [{ uid: 'api::story.story', ...wrote }] : undefined;
    const { documentId } = await service.create(
      {
        slugline,
        brief,
        desk: ids[desk],
        due: newsroomTime(now, due[0], due[1]).toISOString(),
        ...(kind ? { kind } : {}),
        ...(priority ? { priority } : {}),
        ...(place ? { place } : {}),
        ...(length ? { length } : {}),
        ...(channels ? { channels } : {}),
        ...(contact ? { contacts: [contact] } : {}),
        ...(closed ? { closed } : {}),
        ...ties(slugline),
      },
      head,
    );
    const more: Partial<Record<Step, object>> = {
      offer: who ? { to: user(who), until: new Date(now.getTime() + 26 * 3_600_000).toISOString() } : {},
      file: { stories: ref },
      publish: { stories: ref },
      return: { note },
      decline: { note },
      cancel: { note },
    };
    for (const step of way[state]) {
      const actor = step === 'publish' ? SYSTEM : byAssignee.includes(step) && who ? actorOf(people, who) : head;
      await service.act(documentId, { act: step, ...more[step] }, actor);
    }
  }

  for (const one of assignments) await make(one);
}
