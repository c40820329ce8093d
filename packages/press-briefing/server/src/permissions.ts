import type { PERMISSIONS } from '../../contracts';

const action = (uid: keyof typeof PERMISSIONS, displayName: string) => ({
  section: 'plugins',
  pluginName: 'press-briefing',
  uid,
  displayName,
});

/** Actions as the role editor shows them. */
export const actions = [
  action('see', 'See press briefings, closed ones included'),
  action('manage', 'Manage series, meetings and questions'),
  action('decide', 'Write conclusions of a briefing'),
  action('accredit', 'Accredit delegates, and see their addresses'),
  action('answer', 'Answer questions put to one’s own unit'),
];
