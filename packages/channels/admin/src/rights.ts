import { useRBAC } from '@strapi/strapi/admin';

const right = (name: string) => ({ action: `plugin::channels.${name}`, subject: null });

export const RIGHTS = {
  adapt: [right('adapt')],
  outbox: [right('outbox')],
  resolve: [right('resolve')],
  approve: [right('approve')],
  recall: [right('recall')],
  destinations: [right('destinations')],
  scripts: [right('scripts')],
};
/** Any of them opens the pages; each tab asks for its own. */
export const ANY_RIGHT = [...RIGHTS.adapt, ...RIGHTS.outbox, ...RIGHTS.scripts, ...RIGHTS.destinations, ...RIGHTS.recall];

export type Can = {
  adapt: boolean;
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
  const { allowedActions, isLoading } = useRBAC([...ANY_RIGHT, ...RIGHTS.resolve, ...RIGHTS.approve]);
  const may = (name: string) => (allowedActions as Record<string, boolean>)[name] ?? false;
  return {
    adapt: may('canAdapt'),
    outbox: may('canOutbox'),
    resolve: may('canResolve'),
    approve: may('canApprove'),
    recall: may('canRecall'),
    destinations: may('canDestinations'),
    scripts: may('canScripts'),
    isLoading,
  };
}
