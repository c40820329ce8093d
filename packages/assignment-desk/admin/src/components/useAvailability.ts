import { useHas } from '@hoitu/admin-kit';
import { useIntl } from 'react-intl';
import { sayUntil } from '../../../domain/days';
import { PERMISSIONS } from '../../../domain/permissions';
import { useDeskPeopleQuery } from '../api';
import { useDeskAvailabilityQuery } from '../api/workload';

const ASSIGN = [{ action: PERMISSIONS.assign }];

/** `until`: in words, where the person is away; `count` of `capacity` pieces are due that day. */
export type Availability = { name: string; until: string | null; count: number; capacity: number };

/** How each person stands at a moment (the due time of what is handed out), or now: for who may hand work out. */
export function useAvailability(at: string | null | undefined, wanted = true) {
  const { locale } = useIntl();
  const mayAssign = useHas(ASSIGN);
  const people = useDeskPeopleQuery({ all: 'false' }, { skip: !wanted });
  const { data } = useDeskAvailabilityQuery(at ? { at } : {}, {
    skip: !wanted || !mayAssign,
    refetchOnMountOrArgChange: 30,
  });
  return {
    of(person: string): Availability | undefined {
      const row = data?.people.find((one) => one.person === person);
      if (!data || !row) return undefined;
      const name = people.data?.find((one) => one.id === person)?.name ?? '';
      return {
        name,
        until: row.awayUntil === null ? null : sayUntil(row.awayUntil, data.timezone, locale),
        count: row.count,
        capacity: row.capacity,
      };
    },
  };
}
