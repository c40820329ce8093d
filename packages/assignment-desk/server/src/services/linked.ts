import type { Spine, Story, StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Detail } from '../../../contracts/detail';
import { same } from '../../../domain/merge';

/** Where the Content Manager shows a story. */
export const urlOfStory = ({ uid, documentId, locale }: StoryRef): string =>
  `/content-manager/collection-types/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`;

/** What readers would read; row ids and times differ between a draft and what was published of it. */
const said = ({ headline, summary, body, byline, section, keywords, correction, images }: Story) =>
  JSON.parse(JSON.stringify({ headline, summary, body, byline, section, keywords, correction, images: images.map((image) => image.id) }));

/** One story of an assignment, and where it stands: on the site, and on every destination. */
export async function linkedStory(spine: Spine, ref: StoryRef): Promise<Detail['linked'][number]> {
  // A type that holds stories no more is refused by the spine: the work it was for still opens.
  const mapped = spine.stories.types().some(({ uid }) => uid === ref.uid);
  const draft = mapped ? await spine.stories.read(ref, 'draft') : null;
  const published = draft && (await spine.stories.read(ref, 'published'));
  const deliveries = (await spine.ask('deliveries.ofStory')?.(ref)) ?? [];
  return {
    ref,
    headline: draft?.headline ?? '',
    url: urlOfStory(ref),
    there: draft !== null,
    published: Boolean(published),
    publishedAt: published?.publishedAt ?? null,
    changed: Boolean(draft && published && !same(said(draft), said(published))),
    deliveries,
  };
}
