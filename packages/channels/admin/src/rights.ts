import { useRights } from '@hoitu/admin-kit';

const right = (name: string) => ({ action: `plugin::channels.${name}`, subject: null });

export const RIGHTS = {
  adapt: [right('adapt')],
  broadcasts: [right('broadcasts')],
  broadcastApprove: [right('broadcast-approve')],
  broadcastEmergency: [right('broadcast-emergency')],
  bulletins: [right('bulletins')],
  outbox: [right('outbox')],
  resolve: [right('resolve')],
  approve: [right('approve')],
  recall: [right('recall')],
  destinations: [right('destinations')],
  scripts: [right('scripts')],
};
/** Any of them opens the pages; each tab asks for its own. */
export const ANY_RIGHT = [
  ...RIGHTS.adapt,
  ...RIGHTS.outbox,
  ...RIGHTS.scripts,
  ...RIGHTS.bulletins,
  ...RIGHTS.broadcasts,
  ...RIGHTS.broadcastApprove,
  ...RIGHTS.destinations,
  ...RIGHTS.recall,
];
/** Scripts, bulletins, presenters and readings may be seen by any of them. */
export const RADIO_RIGHTS = [...RIGHTS.scripts, ...RIGHTS.bulletins, ...RIGHTS.outbox];
/** Bulletins may be seen by those who build them, and by those whose scripts stand in them. */
export const BULLETIN_RIGHTS = [...RIGHTS.bulletins, ...RIGHTS.scripts];
export const LOUDSPEAKER_RIGHTS = [...RIGHTS.broadcasts, ...RIGHTS.broadcastApprove, ...RIGHTS.outbox];

export type Can = Record<keyof typeof RIGHTS, boolean> & { isLoading: boolean };

/** What the person of this screen may do here. */
export function useCan(): Can {
  const { loading, has } = useRights();
  const each = Object.entries(RIGHTS).map(([name, rights]) => [name, has(rights)]);
  return { ...Object.fromEntries(each), isLoading: loading };
}
