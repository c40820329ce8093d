import type { Invitation, SessionView } from '../../../contracts';

export type Words = {
  t(key: string, values?: Record<string, string | number>): string;
  when(meeting: SessionView['occurrence']): string;
  clock(iso: string, zone: string): string;
  day(iso: string, zone: string): string;
};

const lines = (...all: (string | false | null | undefined)[]): string => all.filter(Boolean).join('\n');
const numbered = (all: string[]): string => all.map((line, n) => `${n + 1}. ${line}`).join('\n');
const shouted = (heading: string, body: string): string | false => body.trim() !== '' && `${heading.toLocaleUpperCase()}\n${body}`;

/** Who came, by agency, in the order of the alphabet. */
function byAgency(present: readonly Invitation[]): [string, Invitation[]][] {
  const agencies = new Map<string, Invitation[]>();
  for (const one of present) agencies.set(one.agencyName, [...(agencies.get(one.agencyName) ?? []), one]);
  return [...agencies].sort(([a], [b]) => a.localeCompare(b, 'vi'));
}

/** Numbers for everybody; names only where the meeting is closed and who reads them was there. */
function attendance({ occurrence, invitations }: SessionView, { t }: Words): string {
  const asked = invitations.filter((one) => !one.withdrawn);
  const present = asked.filter((one) => one.checkedInAt !== null);
  const agencies = byAgency(present);
  const name = (one: Invitation) => (one.substitute ? t('minutes.draft.instead', { who: one.substitute.name, name: one.name }) : one.name);
  return lines(
    asked.length > 0 && t('minutes.draft.numbers', { invited: asked.length, present: present.length, agencies: agencies.length }),
    ...agencies.map(([agency, people]) => `- ${agency}: ${occurrence.closed ? people.map(name).join(', ') : people.length}`),
  );
}

function agenda({ occurrence, items }: SessionView, { clock }: Words): string {
  return occurrence.agenda
    .map((item, n) => {
      const run = items[item.id ?? ''];
      const times =
        run?.started && run.ended ? ` (${clock(run.started, occurrence.timezone)}–${clock(run.ended, occurrence.timezone)})` : '';
      return lines(`${n + 1}. ${item.title}${times}`, run?.note.trim());
    })
    .join('\n');
}

function answers({ questions }: SessionView, { t }: Words): string {
  const released = questions.filter((one) => one.state === 'released');
  const open = questions.filter((one) => one.state !== 'released' && one.state !== 'declined').length;
  return lines(
    released.length > 0 &&
      numbered(
        released.map((one) =>
          lines(
            t('minutes.draft.asked', { agency: one.agency, text: one.text }),
            t('minutes.draft.answered', { unit: one.unit, text: one.answer }),
          ),
        ),
      ),
    open > 0 && t('minutes.draft.open', { count: open }),
  );
}

function decisions({ decisions: all, occurrence, desks }: SessionView, { t, day }: Words): string {
  const desk = (id: string | null) => desks?.find((one) => one.id === id)?.name;
  return numbered(
    all.map(({ what, who, due, desk: at }) => {
      const more = [
        [...new Set([desk(at), who])].filter(Boolean).join(', '),
        due && t('minutes.draft.due', { day: day(due, occurrence.timezone) }),
      ];
      const told = more.filter(Boolean).join('; ');
      return told ? `${what} (${told})` : what;
    }),
  );
}

/** The draft of the minutes, out of what the session left: a person reads and changes it before anybody else does. */
export function draftOf(view: SessionView, words: Words): string {
  const { t, when, clock } = words;
  const { occurrence, heldAt, notes } = view;
  const real =
    occurrence.startedAt && heldAt
      ? t('minutes.draft.real', { from: clock(occurrence.startedAt, occurrence.timezone), to: clock(heldAt, occurrence.timezone) })
      : '';
  return [
    t('minutes.draft.heading', { title: occurrence.title }),
    lines(
      t('minutes.draft.time', { when: when(occurrence), real }).trim(),
      occurrence.room && t('minutes.draft.place', { room: occurrence.room }),
      occurrence.chair && t('minutes.draft.chair', { chair: occurrence.chair }),
    ),
    shouted(t('minutes.draft.attendance'), attendance(view, words)),
    shouted(t('minutes.draft.agenda'), agenda(view, words)),
    shouted(t('minutes.draft.answers'), answers(view, words)),
    shouted(t('minutes.draft.decisions'), decisions(view, words)),
    shouted(t('minutes.draft.notes'), notes.trim()),
  ]
    .filter(Boolean)
    .join('\n\n');
}
