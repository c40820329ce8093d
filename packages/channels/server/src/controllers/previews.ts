import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { previewEndpoints } from '../../../contracts';
import { service } from '../context';
import { refuse } from '../refusals';
import { type Asking, demandReading } from '../story-rights';

/** How a draft will look on every channel, to those who may read that draft. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  story: answering<typeof previewEndpoints.story, Asking>(previewEndpoints.story, async ({ query, ctx }) => {
    const ref = await demandReading(strapi, query, ctx);
    return ref?.documentId ? service(strapi, 'previews').story(ref) : service(strapi, 'previews').none(ref !== null);
  }),
  one: answering<typeof previewEndpoints.one, Asking>(previewEndpoints.one, async ({ body, ctx }) => {
    const ref = await demandReading(strapi, body.ref, ctx);
    if (!ref?.documentId) throw refuse('preview.no_story');
    return service(strapi, 'previews').one(ref, body.destination, body.adapted);
  }),
});
