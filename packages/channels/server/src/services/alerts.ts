import type { Notice } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { spineOf } from '../context';
import type { DeliveryRow, DestinationRow, RecallRow } from '../rows';
import { whoMay } from './people';

const outboxOf = (story: string): string => `/plugins/channels/outbox?story=${encodeURIComponent(story)}`;

type About = Pick<DeliveryRow, 'documentId' | 'story' | 'headline' | 'tries'>;
type Alert = 'delivery.unknown' | 'delivery.failed' | 'delivery.approval';

const MAY: Record<Alert, string> = {
  'delivery.unknown': 'plugin::channels.resolve',
  'delivery.failed': 'plugin::channels.resolve',
  'delivery.approval': 'plugin::channels.approve',
};

/** Tells those who can act that a delivery waits for them; once each for the same trouble. */
export async function alertOf(
  strapi: Core.Strapi,
  kind: Alert,
  about: readonly { row: About; destination: Pick<DestinationRow, 'name'> }[],
): Promise<void> {
  if (about.length === 0) return;
  const to = await whoMay(strapi, MAY[kind]);
  if (to.length === 0) return;
  await spineOf(strapi).notices.send(
    ...about.map(
      ({ row, destination }): Notice => ({
        to,
        kind,
        params: { headline: row.headline, destination: destination.name },
        subject: row.story,
        link: outboxOf(row.story),
        key: `${kind}:${row.documentId}:${row.tries}`,
      }),
    ),
  );
}

const linkOf = (recall: RecallRow): string => `/plugins/channels/recalls/${recall.documentId}`;

/** Asks everybody who may settle deliveries for the receipts a recall lacks; `asked` makes each round a notice of its own. */
export async function askForReceipts(strapi: Core.Strapi, recall: RecallRow, open: number, asked: number): Promise<void> {
  const { documentId, headline, story } = recall;
  const to = await whoMay(strapi, 'plugin::channels.resolve');
  const key = `recall.open:${documentId}:${asked}`;
  await spineOf(strapi).notices.send({ to, kind: 'recall.open', params: { headline, open }, subject: story, link: linkOf(recall), key });
}

/** Tells who ordered a recall that the last receipt is there. */
export async function tellDone(strapi: Core.Strapi, recall: RecallRow): Promise<void> {
  const { documentId, headline, story, person } = recall;
  if (person === null) return;
  const key = `recall.done:${documentId}`;
  await spineOf(strapi).notices.send({
    to: [person],
    kind: 'recall.done',
    params: { headline },
    subject: story,
    link: linkOf(recall),
    key,
  });
}
