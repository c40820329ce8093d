/** Who is who in the tests of the press briefing, and what each may do. */
export const roles = { reader: ['see'], office: ['see', 'manage'], chief: ['see', 'decide'], clerk: ['accredit'], stranger: [] } as const;
export type Role = keyof typeof roles | 'nobody';

/** The instant `n` days from now. */
export const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();

export const weekly = {
  title: 'Giao ban báo chí',
  mode: 'open',
  rrule: 'FREQ=WEEKLY;BYDAY=TH',
  time: '08:30',
  // From tomorrow: today's may have begun.
  from: days(1).slice(0, 10),
  duration: 60,
  room: 'Trung tâm Báo chí, phòng 1',
  agenda: [{ title: 'Điểm lại tuần', minutes: 10 }],
  holidayPolicy: 'skip',
};

const span = `from=${days(0)}&to=${days(7)}`;
/** Method, path, body, and the roles that get through; all others are turned away. */
export const matrix: [string, string, unknown, readonly Role[]][] = [
  ['GET', '/press-briefing/this-week', undefined, ['reader', 'office', 'chief']],
  ['GET', '/press-briefing/series', undefined, ['reader', 'office', 'chief']],
  ['GET', `/press-briefing/occurrences?${span}`, undefined, ['reader', 'office', 'chief']],
  ['GET', '/press-briefing/feed-link', undefined, ['reader', 'office', 'chief']],
  ['GET', '/press-briefing/holidays', undefined, ['reader', 'office', 'chief']],
  ['POST', '/press-briefing/holidays', {}, ['office']],
  ['DELETE', '/press-briefing/holidays/1999-01-01', undefined, ['office']],
  ['POST', '/press-briefing/series/preview', weekly, ['office']],
  ['POST', '/press-briefing/series', {}, ['office']],
  ['PUT', '/press-briefing/series/1', {}, ['office']],
  ['POST', '/press-briefing/occurrences/1/act', {}, ['office']],
  ['POST', '/press-briefing/series/1/end', {}, ['office']],
  ['GET', '/press-briefing/occurrences/1/invitations', undefined, ['reader', 'office', 'chief']],
  ['POST', '/press-briefing/occurrences/1/invitations/plan', {}, ['office']],
  ['POST', '/press-briefing/occurrences/1/invitations', {}, ['office']],
  ['POST', '/press-briefing/invitations/1/act', {}, ['office']],
  ['POST', '/press-briefing/occurrences/1/walk-ins', {}, ['office']],
  ['POST', '/press-briefing/check-ins/AAAA', undefined, ['office']],
  ['GET', '/press-briefing/occurrences/1/letters', undefined, ['office']],
  ['POST', '/press-briefing/occurrences/1/questions', {}, ['office']],
  ['POST', '/press-briefing/questions/1/act', {}, ['office']],
  ['POST', '/press-briefing/occurrences/1/decisions', {}, ['chief']],
  ['GET', '/press-briefing/questions', undefined, ['reader', 'office', 'chief']],
  ['GET', '/press-briefing/questions/1', undefined, ['reader', 'office', 'chief']],
  ['GET', '/press-briefing/questions-late', undefined, ['reader', 'office', 'chief']],
  ['GET', '/press-briefing/owed-answers', undefined, []],
  ['POST', '/press-briefing/owed-answers/1', {}, []],
  ['GET', '/press-briefing/agencies', undefined, ['reader', 'office', 'chief', 'clerk']],
  ['POST', '/press-briefing/agencies', {}, ['clerk']],
  ['PUT', '/press-briefing/agencies/1', {}, ['clerk']],
  ['POST', '/press-briefing/agencies/1/link', {}, ['clerk']],
  ['GET', '/press-briefing/delegates', undefined, ['reader', 'office', 'chief', 'clerk']],
  ['POST', '/press-briefing/delegates', {}, ['clerk']],
  ['PUT', '/press-briefing/delegates/1', {}, ['clerk']],
  ['POST', '/press-briefing/delegates/1/act', {}, ['clerk']],
  ['POST', '/press-briefing/delegates/grant', {}, ['clerk']],
  ['POST', '/press-briefing/delegates/import', {}, ['clerk']],
  ['GET', '/press-briefing/destinations', undefined, ['clerk']],
  ['GET', '/press-briefing/units', undefined, ['reader', 'office', 'chief', 'clerk']],
  ['POST', '/press-briefing/units', {}, ['office']],
  ['PUT', '/press-briefing/units/1', {}, ['office']],
  ['GET', '/press-briefing/accounts', undefined, ['office']],
];
