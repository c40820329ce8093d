import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { answerDocument } from '../services/documents/answer';
import type { UploadCtx } from '../services/documents/passing';
import { takeUpload } from '../services/documents/upload';
import { service } from '../services/types';

type FileCtx = Parameters<typeof answerDocument>[0];

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(admin.documents, ({ params }) => service(strapi, 'documents').ofOccurrence(params.id ?? '')),
  add: answering<typeof admin.documentAdd, UploadCtx>(admin.documentAdd, async ({ body, ctx, params }) => {
    const file = await takeUpload(ctx, Number(strapi.config.get('plugin::press-briefing.documentBytes')));
    return service(strapi, 'documents').add(params.id ?? '', file, body, spine(strapi).actor());
  }),
  change: answering(admin.documentChange, ({ body, params }) =>
    service(strapi, 'documents').change(params.id ?? '', body, spine(strapi).actor()),
  ),
  remove: answering(admin.documentRemove, ({ body, params }) =>
    service(strapi, 'documents').remove(params.id ?? '', body.version, spine(strapi).actor()),
  ),
  file: answering<typeof admin.documentFile, FileCtx>(admin.documentFile, async ({ ctx, params }) => {
    const found = await service(strapi, 'documents').file(params.id ?? '', 'office');
    if (!found) throw refuse('document_not_found');
    answerDocument(ctx, found);
  }),
});
