import { describe, it } from 'vitest';
import { webhook } from '../server/src/channels/webhook';
import { conformanceCases, type Subject } from '.';
import { blueskySubject } from './faithful/bluesky';
import { facebookSubjects } from './faithful/facebook';
import { houseSubjects } from './faithful/house';
import { loudspeakerSubject } from './faithful/loudspeaker';
import { mastodonSubject } from './faithful/mastodon';
import { smsSubject } from './faithful/sms';
import { telegramSubjects } from './faithful/telegram';
import { xSubject, xThreadSubject } from './faithful/x';
import { zaloSubject } from './faithful/zalo';

const channel = webhook();

/** Every channel of ours: what its network says on a good day, and by what it knows a repetition. */
const ours: Subject[] = [
  {
    name: 'webhook',
    channel,
    settings: (url) => ({ url: `${url}/hook` }),
    secrets: channel.makeSecrets(),
    faithful: () => ({ status: 204 }),
    key: ({ headers }) => headers['webhook-id'] ?? null,
  },
  blueskySubject(),
  mastodonSubject(),
  xSubject(),
  xThreadSubject(),
  ...telegramSubjects(),
  zaloSubject(),
  ...facebookSubjects(),
  smsSubject(),
  loudspeakerSubject(),
  ...houseSubjects(),
];

// A fault at each request of a thread, each with a silence of a second, on a machine that has other work.
const LONG = 60_000;

// Each case has a stage and a network of its own. Those that wait do it together; a megabyte that is rendered would make them late.
for (const subject of ours)
  describe(`the channel ${subject.name}`, () => {
    const cases = conformanceCases(subject);
    for (const { name, run } of cases.filter(({ waits }) => waits)) it.concurrent(name, run, LONG);
    for (const { name, run } of cases.filter(({ waits }) => !waits)) it(name, run, LONG);
  });
