/** Actions of this plugin, as the role editor shows them. */
export const ACTIONS = [
  { section: 'plugins', displayName: 'See the outbox', uid: 'outbox', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Retry deliveries and settle unclear ones', uid: 'resolve', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Adapt a story to its channels', uid: 'adapt', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Approve what waits for approval', uid: 'approve', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Pull or correct a story everywhere', uid: 'recall', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Manage destinations', uid: 'destinations', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Write and approve radio scripts', uid: 'scripts', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Build bulletins and go on air', uid: 'bulletins', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Write messages for ward loudspeakers', uid: 'broadcasts', pluginName: 'channels' },
  { section: 'plugins', displayName: 'Approve messages for ward loudspeakers', uid: 'broadcast-approve', pluginName: 'channels' },
  {
    section: 'plugins',
    displayName: 'Approve emergency messages for ward loudspeakers',
    uid: 'broadcast-emergency',
    pluginName: 'channels',
  },
];
