import type { Announced, Told } from '../../contracts';
import { loudspeaker } from '../../server/src/channels/loudspeaker';
import { packageOf, sha256 } from '../../server/src/channels/loudspeaker/package';
import type { Subject } from '../subject';

const AREA = 'Phường Hải Châu';
const from = Date.parse('2026-11-20T01:00:00Z');
const until = from + 3_600_000;
const plain = { id: 'k3j', class: 'emergency', areas: [AREA], repeats: 2, everyMinutes: 10, seconds: 12 } as const;
const words = { text: 'Nước sông lên nhanh, mời bà con sơ tán.', said: 'Nước sông lên nhanh, mời bà con sơ tán.' };
const about = { ...words, sender: 'Hội Tụ', title: 'Sơ tán', approvedAt: from, approvers: ['Bình', 'Chi'], sound: null };
const { bytes, checksum } = packageOf({ ...plain, ...about, from, until });
const broadcast: Announced = { ...plain, from: new Date(from).toISOString(), until: new Date(until).toISOString(), checksum };

/** A ward's system: it takes a package only whole, and knows a repetition by its id. */
export function loudspeakerSubject(): Subject {
  const channel = loudspeaker({ packages: { of: async () => bytes }, folders: () => [] });
  return {
    name: 'loudspeaker, by webhook',
    channel,
    settings: (url) => ({ way: 'webhook', url: `${url}/loa`, areas: AREA }),
    secrets: channel.makeSecrets(),
    story: { broadcast } as Partial<Told>,
    faithful: ({ headers, bytes: got }) => {
      const zip = headers['content-type'] === 'application/zip';
      return { status: !zip || headers['x-package-sha256'] === sha256(got) ? 204 : 400 };
    },
    key: ({ headers }) => headers['webhook-id'] ?? null,
  };
}
