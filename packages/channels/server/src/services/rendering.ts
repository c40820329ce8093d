import type { Core } from '@strapi/types';
import type { Adapted, AnyChannel, Outcome, Told } from '../../../contracts';
import type { Operation } from '../../../domain/delivery';
import { service, spineOf } from '../context';
import type { AdaptationRow, DestinationRow } from '../rows';
import type { Ready } from './claiming';

/** What an editor changed, as a channel reads it. */
export const adaptedOf = (row: Pick<AdaptationRow, 'fields' | 'image'> | null): Adapted | null =>
  row && { fields: row.fields ?? {}, image: row.image ?? null };

export type ToRender = {
  channel: AnyChannel;
  destination: DestinationRow;
  story: Told;
  operation: Operation;
  adaptation: AdaptationRow | null;
  link: string | null;
};

/** What a channel makes of a story; throws what the channel throws. */
export const render = (strapi: Core.Strapi, { channel, destination, story, operation, adaptation, link }: ToRender): unknown =>
  channel.render({
    story,
    operation,
    adaptation: adaptedOf(adaptation),
    settings: destination.settings ?? {},
    publicUrl: spineOf(strapi).publicUrl,
    link,
  });

/** The rendition of a claimed delivery. One whose earlier try may have arrived is told word for word as it was then. */
export async function renditionOf(strapi: Core.Strapi, ready: Ready): Promise<{ rendition: unknown } | { failed: Outcome }> {
  const { row, story, again } = ready;
  if (!story) return { rendition: null };
  if (again && row.rendition) return { rendition: JSON.parse(row.rendition) };
  const link = ready.channel.reach === 'rows' ? null : await service(strapi, 'pages').linkOf(row.story);
  try {
    return { rendition: render(strapi, { ...ready, story, operation: row.operation, link }) };
  } catch (error) {
    // A story this channel cannot render today it cannot render in an hour either.
    return { failed: { kind: 'rejected', why: `render: ${(error as Error).message}` } };
  }
}
