import { useIntl } from 'react-intl';
import type { Workload, WorkloadPerson } from '../../../contracts';
import { overlaps, type Span } from '../../../domain/absence';
import { addDays, sayDay, sayFrom, sayUntil, startOf, wallOf } from '../../../domain/days';
import { type Candidate, levelOf } from '../../../domain/workload';
import { useT } from '../useT';

export type Load = WorkloadPerson['days'][number];
export type AbsenceOf = WorkloadPerson['absences'][number];

const dayOfSpan = (day: string, timezone: string): Span => ({ starts: startOf(day, timezone), ends: startOf(addDays(day, 1), timezone) });

export const absencesOn = (person: WorkloadPerson, day: string, timezone: string): AbsenceOf[] =>
  person.absences.filter((one) => overlaps(one, dayOfSpan(day, timezone)));

/** A person as one who could be asked on a day. */
export function candidateOf(person: WorkloadPerson, load: Load, timezone: string): Candidate & { id: string } {
  return {
    id: person.id,
    name: person.name,
    active: person.active,
    roles: person.desks.map((one) => one.role),
    count: load.count,
    capacity: load.capacity,
    away: load.away,
    shift: absencesOn(person, load.day, timezone).some((one) => one.kind === 'shift'),
  };
}

/** What the page says of days, loads and absences, in the language of the screen. */
export function useSay() {
  const t = useT();
  const { locale } = useIntl();
  return {
    day: (day: string): string => sayDay(day, locale),
    level: (load: Pick<Load, 'count' | 'capacity'> & { away?: boolean }): string =>
      t(`workload.level.${levelOf({ away: false, ...load })}`),
    /** "Ca trực 18:00–23:00" on its day, "Nghỉ phép" where it covers all of it. */
    band: (absence: AbsenceOf, day: string, timezone: string): string => {
      const word = t(`absence.kind.${absence.kind}`);
      const whole = dayOfSpan(day, timezone);
      if (absence.starts <= whole.starts && absence.ends >= whole.ends) return word;
      const from = absence.starts <= whole.starts ? '00:00' : wallOf(absence.starts, timezone).clock;
      const to = absence.ends >= whole.ends ? '24:00' : wallOf(absence.ends, timezone).clock;
      return `${word} ${from}–${to}`;
    },
    /** "T5 12/3" · "T5 12/3 18:00–23:00" · "T5 12/3 – T6 13/3". */
    span: ({ starts, ends }: Span, timezone: string): string => {
      const [from, to] = [sayFrom(starts, timezone, locale), sayUntil(ends, timezone, locale)];
      if (from === to) return from;
      const [first, last] = [wallOf(starts, timezone), wallOf(ends, timezone)];
      return first.day === last.day ? `${sayDay(first.day, locale)} ${first.clock}–${last.clock}` : t('absence.span', { from, to });
    },
  };
}

export const personOf = (workload: Workload, id: string): WorkloadPerson | undefined => workload.people.find((one) => one.id === id);
