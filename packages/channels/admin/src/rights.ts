import { useRBAC } from '@strapi/strapi/admin';

const right = (name: string) => ({ action: `plugin::channels.${name}`, subject: null });

export const RIGHTS = {
  adapt: [right('adapt')],
  outbox: [right('outbox')],
  resolve: [right('resolve')],
  destinations: [right('destinations')],
  scripts: [right('scripts')],
};
/** Any of them opens the pages; each tab asks for its own. */
export const ANY_RIGHT = [...RIGHTS.adapt, ...RIGHTS.outbox, ...RIGHTS.scripts, ...RIGHTS.destinations];

export type Can = { adapt: boolean; outbox: boolean; resolve: boolean; destinations: boolean; scripts: boolean; isLoading: boolean };

/** What the person of this screen may do here. */
export function useCan(): Can {
  const { allowedActions, isLoading } = useRBAC([...ANY_RIGHT, ...RIGHTS.resolve]);
  const {
    canAdapt = false,
    canOutbox = false,
    canResolve = false,
    canDestinations = false,
    canScripts = false,
  } = allowedActions as Record<string, boolean>;
  return { adapt: canAdapt, outbox: canOutbox, resolve: canResolve, destinations: canDestinations, scripts: canScripts, isLoading };
}
