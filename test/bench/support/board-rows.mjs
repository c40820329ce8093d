/** A newsroom of eight desks, sixty people and years of work, written past the service. Everything grows with the count, work ahead too. */

const HOUR = 3_600_000;
const NEVER = Date.parse('9999-01-01T00:00:00.000Z');
/** States, their columns on the board, and how many of a hundred assignments stand there. */
const SPREAD = [
  ['planned', 'planned', 7],
  ['offered', 'offered', 5],
  ['accepted', 'doing', 5],
  ['in_progress', 'doing', 7],
  ['filed', 'filed', 5],
  ['in_edit', 'editing', 3],
  ['ready', 'editing', 3],
  ['published', 'published', 55],
  ['cancelled', 'cancelled', 10],
];
const KINDS = ['text', 'photo', 'video', 'audio', 'social', 'live'];

/** A small seeded generator, so that every run measures the same newsroom. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const DESKS = Array.from({ length: 8 }, (_, n) => `desk${n}`);
export const PEOPLE = 60;
/** Reporter on one desk, editor on another. */
export const MEMBER = '11';
const ROLES = ['lead', 'editor', 'reporter', 'reporter', 'photographer', 'producer', 'reporter', 'reporter'];

const membersOf = (n) => [
  ...Array.from({ length: PEOPLE }, (_, i) => i + 1)
    .filter((id) => id % DESKS.length === n && String(id) !== MEMBER)
    .map((id, place) => ({ user: String(id), role: ROLES[place % ROLES.length] })),
  ...(n === 3 ? [{ user: MEMBER, role: 'reporter' }] : n === 4 ? [{ user: MEMBER, role: 'editor' }] : []),
];

export function peopleRows(now) {
  const at = new Date(now);
  return Array.from({ length: PEOPLE }, (_, n) => ({
    id: n + 1,
    document_id: `user${n}`,
    firstname: `Người ${n}`,
    lastname: 'Thử',
    email: `nguoi${n}@bench.test`,
    is_active: true,
    blocked: false,
    created_at: at,
    updated_at: at,
  }));
}

export function deskRows(now) {
  const at = new Date(now);
  return DESKS.map((id, n) => ({
    document_id: id,
    name: `Ban ${n}`,
    folded: `ban ${n}`,
    colour: '#4945ff',
    members: JSON.stringify(membersOf(n)),
    capacity: 10,
    version: 1,
    created_at: at,
    updated_at: at,
  }));
}

/** @returns {{ assignments: object[], links: object[] }} */
export function workRows(count, now) {
  const random = seeded(20_26);
  const one = (list) => list[Math.floor(random() * list.length)];
  const deck = SPREAD.flatMap(([state, stage, share]) => Array.from({ length: share }, () => ({ state, stage })));
  const assignments = [];
  const links = [];
  for (let n = 0; n < count; n++) {
    const { state, stage } = one(deck);
    const over = ['published', 'cancelled'].includes(stage);
    const priority = 1 + Math.floor(random() * 5);
    const stateAt = now - Math.floor(random() * (over ? 3 * 365 * 24 : 72) * HOUR);
    // Work that is over was due when it ended; work ahead is due from yesterday to next week, some of it at no time.
    const due = over ? stateAt : random() < 0.1 ? null : now + Math.floor((random() * 8 - 1) * 24 * HOUR);
    const rank = over ? -stateAt : Math.floor((due ?? NEVER) / 10) * 10 + priority;
    const slugline = `Mưa lớn gây ngập nhiều tuyến phố nội thành, đợt ${n}`;
    const id = `work${String(n).padStart(8, '0')}`;
    assignments.push({
      document_id: id,
      slugline,
      folded: `mua lon gay ngap nhieu tuyen pho noi thanh, dot ${n} cho ben thanh ngap`,
      tagged: '|ngap|',
      brief: 'Đến hiện trường, hỏi người dân, chụp các điểm ngập và hỏi Sở Xây dựng về tiến độ chống ngập. '.repeat(4),
      desk: one(DESKS),
      assignee: state === 'planned' ? null : String(1 + Math.floor(random() * PEOPLE)),
      kind: one(KINDS),
      channels: JSON.stringify(['web', 'radio']),
      tags: JSON.stringify(['ngập']),
      priority,
      due: due === null ? null : new Date(due),
      embargo: random() < 0.05 ? new Date(now + Math.floor((random() - 0.5) * 48 * HOUR)) : null,
      place: 'Chợ Bến Thành',
      contacts: JSON.stringify([]),
      length: JSON.stringify({ amount: 600, unit: 'words' }),
      files: JSON.stringify([]),
      state,
      stage,
      rank,
      state_at: new Date(stateAt),
      closed: random() < 0.05,
      campaign: random() < 0.2 ? `campaign${Math.floor(random() * 10)}` : null,
      due_round: 0,
      offer_round: 0,
      version: 3,
      created_at: new Date(stateAt - HOUR),
      updated_at: new Date(stateAt),
    });
    if (['filed', 'editing', 'published'].includes(stage))
      links.push({ document_id: `link${n}`, assignment: id, subject: `story:api::story.story:story${n}:vi`, place: 0 });
  }
  return { assignments, links };
}
