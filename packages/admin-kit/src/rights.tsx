import { Page, useAuth } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/** A right as Strapi's menu takes it; only its action counts here, the server asks again with the rest. */
export type Right = { action: string };

/**
 * What the person on this screen may do. Not by Strapi's `useRBAC`, which looks once: where a page is loaded anew its rights may
 * come after that, and who has them would be turned away for good.
 */
export function useRights() {
  const held = useAuth('useRights', (auth) => auth.permissions);
  /** The answer is not here yet: nobody may be turned away for that. */
  const loading = useAuth('useRights', (auth) => auth.isLoading);
  /** Whether the person has any of them. */
  const has = (rights: readonly Right[]): boolean => rights.some(({ action }) => held.some((one) => one.action === action));
  return { loading, has };
}

/** Whether the person on this screen has any of these rights, as far as is known by now. */
export const useHas = (rights: readonly Right[]): boolean => useRights().has(rights);

/** A page for who has any of these rights; others are told so. */
export function Guard({ rights, children }: { rights: readonly Right[]; children: ReactNode }) {
  const { loading, has } = useRights();
  if (has(rights)) return children;
  return loading ? <Page.Loading /> : <Page.NoPermissions />;
}
