type Ctx = { state: { userAbility?: { can(action: string): boolean } } };

/** `{ actions }`: lets in an admin user whose roles grant one of them. */
export const hasAny = (ctx: Ctx, { actions }: { actions?: readonly string[] }): boolean => {
  const ability = ctx.state.userAbility;
  return Boolean(ability && actions?.some((action) => ability.can(action)));
};
