/** Actions of this plugin, as the role editor shows them. */
export const ACTIONS = [
  { section: 'plugins', displayName: 'See the outbox', uid: 'outbox', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Retry deliveries and settle unclear ones', uid: 'resolve', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Manage destinations', uid: 'destinations', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Write and approve radio scripts', uid: 'scripts', pluginName: 'channels' },
];
