import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { adaptationEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';
import { refuse } from '../refusals';
import { type Asking, demandReading } from '../story-rights';

/** What one story says on one channel, changed by those who may read its draft. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  save: answering<typeof adaptationEndpoints.save, Asking>(adaptationEndpoints.save, async ({ body, ctx }) => {
    const ref = await demandReading(strapi, body.ref, ctx);
    if (!ref?.documentId) throw refuse('preview.no_story');
    return service(strapi, 'adaptations').save({ ...body, ref }, spineOf(strapi).actor());
  }),
});
