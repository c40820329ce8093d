import { useChannelsDestinationsQuery } from '../../api';
import { useCan } from '../../rights';

/** The newsroom's zone where this person may see it, else that of this machine. */
export function useZone(): string {
  const can = useCan();
  const { data } = useChannelsDestinationsQuery(undefined, { skip: !can.outbox && !can.destinations });
  return data?.timezone || Intl.DateTimeFormat().resolvedOptions().timeZone;
}
