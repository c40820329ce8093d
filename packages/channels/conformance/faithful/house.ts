import type { AnyChannel } from '../../contracts';
import { handoff } from '../../server/src/channels/handoff';
import { radio } from '../../server/src/channels/radio';
import { web } from '../../server/src/channels/web';
import type { Subject } from '../subject';

/** What only writes rows, or leaves the sending to a person, has no other end: its pure half is put on trial, and no table may be touched. */
const pure = (channel: AnyChannel): Subject => ({
  name: channel.kind,
  channel,
  settings: () => ({}),
  faithful: () => ({ status: 500 }),
});

const untouched = new Proxy(
  {},
  {
    get: (_, name) => {
      throw new Error(`a pure function reached for ${String(name)}`);
    },
  },
) as never;

export const houseSubjects = (): Subject[] => [pure(web({ pages: untouched })), pure(radio({ scripts: untouched })), pure(handoff())];
