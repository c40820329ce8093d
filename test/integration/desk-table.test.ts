import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, closeDesk, ids, make, minutes, one, openDesk, ROLES, type Role } from './support/desk';
import { bodyOf, publishStory, refOf, rowOf, said, story } from './support/desk-asking';
import { ACT_NAMES, type Asked, type Known, STATE_NAMES, TABLE, verdict } from './support/desk-table';
import { until } from './support/newsroom';

beforeAll(openDesk);
afterAll(closeDesk);

describe('every state × role × act', () => {
  /** The reporter has the work in each state but the first. */
  const roads: Record<string, [Role, { act: string; to?: Role; note?: string }][]> = {
    planned: [],
    offered: [['head', { act: 'offer', to: 'reporter' }]],
    accepted: [['reporter', { act: 'take' }]],
    in_progress: [
      ['reporter', { act: 'take' }],
      ['reporter', { act: 'start' }],
    ],
    filed: [
      ['reporter', { act: 'take' }],
      ['reporter', { act: 'file' }],
    ],
  };
  roads.in_edit = [...(roads.filed ?? []), ['editor', { act: 'open' }]];
  roads.ready = [...(roads.in_edit ?? []), ['editor', { act: 'approve' }]];
  roads.published = roads.ready;
  roads.cancelled = [...(roads.accepted ?? []), ['head', { act: 'cancel', note: 'Hoãn' }]];

  async function drive(state: string): Promise<{ id: string; known: Known; documentId: string }> {
    const documentId = await story();
    const { id } = await make();
    for (const [role, { to, ...step }] of roads[state] ?? [])
      await act(role, id, {
        ...step,
        ...(to ? { to: ids[to] } : {}),
        ...(step.act === 'file' ? { stories: [refOf(documentId)] } : {}),
      });
    if (state === 'published') {
      await publishStory(documentId);
      await until(async () => (await one(id)).state === 'published');
    }
    const { version, stories } = await one(id);
    return { id, documentId, known: { state, assignee: state === 'planned' ? null : 'reporter', stories: stories.length, version } };
  }

  it.each(STATE_NAMES)('%s', async (state) => {
    let stage = await drive(state);
    expect((await one(stage.id)).state).toBe(state);
    for (const name of [...ACT_NAMES, 'publish', 'expire', 'delete'])
      for (const role of ROLES) {
        const asked: Asked = { act: name, to: 'mate', note: 'Lý do', story: name === 'file', version: stage.known.version };
        // What no person does is refused by the contract, before anybody looks whose it is.
        const expected = TABLE[name] || role === 'outsider' ? verdict(role, stage.known, asked) : '400 request.invalid';
        const before = await rowOf(stage.id);
        const answer = await said(role, 'POST', `/assignments/${stage.id}/act`, bodyOf(asked, stage.documentId));
        expect(`${role} ${name}: ${answer}`).toBe(`${role} ${name}: ${expected}`);
        if (expected === '200') {
          expect((await one(stage.id)).state, `${role} ${name}`).toBe(TABLE[name]?.to);
          stage = await drive(state);
        } else expect(await rowOf(stage.id), `${role} ${name}`).toEqual(before);
      }
  });

  it('refuses what lacks its person, its reason or its story', async () => {
    for (const [name, { from, needs, by }] of Object.entries(TABLE)) {
      if (!needs) continue;
      const { id, known } = await drive(from.split(' ')[0] as string);
      const role: Role = by.includes('assignee') ? 'reporter' : 'head';
      const blank = needs === 'note' ? { note: ' \n ' } : {};
      expect(await said(role, 'POST', `/assignments/${id}/act`, { version: known.version, act: name, ...blank })).toBe(
        `422 assignment.needs_${needs}`,
      );
    }
    const { id, known } = await drive('planned');
    const late = { version: known.version, act: 'offer', to: ids.mate, until: minutes(-1) };
    expect(await said('head', 'POST', `/assignments/${id}/act`, late)).toBe('422 assignment.answer_by_past');
  });
});
