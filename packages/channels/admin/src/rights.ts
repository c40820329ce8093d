import { useRBAC } from '@strapi/strapi/admin';

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

export type Can = {
  adapt: boolean;
  broadcasts: boolean;
  broadcastApprove: boolean;
  broadcastEmergency: boolean;
  bulletins: boolean;
  outbox: boolean;
  resolve: boolean;
  approve: boolean;
  recall: boolean;
  destinations: boolean;
  scripts: boolean;
  isLoading: boolean;
};

/** What the person of this screen may do here. */
export function useCan(): Can {
  const { allowedActions, isLoading } = useRBAC([...ANY_RIGHT, ...RIGHTS.resolve, ...RIGHTS.approve, ...RIGHTS.broadcastEmergency]);
  const may = (name: string) => (allowedActions as Record<string, boolean>)[name] ?? false;
  return {
    adapt: may('canAdapt'),
    broadcasts: may('canBroadcasts'),
    broadcastApprove: may('canBroadcastApprove'),
    broadcastEmergency: may('canBroadcastEmergency'),
    bulletins: may('canBulletins'),
    outbox: may('canOutbox'),
    resolve: may('canResolve'),
    approve: may('canApprove'),
    recall: may('canRecall'),
    destinations: may('canDestinations'),
    scripts: may('canScripts'),
    isLoading,
  };
}
