import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Adapted, DerivativeSpec, Picture } from '../contracts';

/** The picture a story shows on a channel: the one an editor chose there, else its first; null where it has none. */
export function pictureOf(
  story: Pick<Story, 'images'>,
  spec: DerivativeSpec,
  adaptation: Adapted | null,
  publicUrl: string,
): Picture | null {
  const wish = adaptation?.image ?? null;
  const image = (wish && story.images.find((one) => one.id === wish.file)) ?? story.images[0];
  if (!image) return null;
  return {
    file: image.id,
    spec,
    alt: image.alt || image.caption,
    credit: image.credit,
    focal: (wish?.file === image.id ? wish.focal : null) ?? image.focalPoint,
    original: image.url.startsWith('/') ? `${publicUrl}${image.url}` : image.url,
  };
}
