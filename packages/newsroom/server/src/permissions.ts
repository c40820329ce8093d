const action = (uid: string, displayName: string) => ({ section: 'plugins' as const, displayName, uid, pluginName: 'newsroom' });

/** What a role can be given. The last parts of the names are distinct: the admin's `useRBAC` calls them by these. */
export const actions = [action('spine', 'See the background work and check the event log')];
