import { describe, it } from 'vitest';
import { webhook } from '../server/src/channels/webhook';
import { channelConformance, type Subject } from '.';

const channel = webhook();

/** One entry a channel: what its network says on a good day, and by what it knows a repetition. */
const ours: Subject[] = [
  {
    name: 'webhook',
    channel,
    settings: (url) => ({ url: `${url}/hook` }),
    secrets: channel.makeSecrets(),
    faithful: () => ({ status: 204 }),
    key: ({ headers }) => headers['webhook-id'] ?? null,
  },
];

for (const subject of ours) channelConformance(subject, { describe, it });
