import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import * as d from '../documents';
import { version } from '../things';
import { manage, see } from './access';

export const documents = {
  documents: {
    method: 'GET',
    path: '/occurrences/:id/documents',
    handler: 'document.list',
    access: see,
    summary: 'Documents of a meeting',
    response: z.array(d.briefingDocument),
  },
  documentAdd: {
    method: 'POST',
    path: '/occurrences/:id/documents',
    handler: 'document.add',
    access: manage,
    summary: 'A document: multipart, the file in `file`, beside it title, item, audience, embargo',
    body: d.documentFields,
    response: d.briefingDocument,
  },
  documentChange: {
    method: 'PUT',
    path: '/documents/:id',
    handler: 'document.change',
    access: manage,
    summary: 'Title, audience, embargo, agenda item of a document',
    body: d.documentChange,
    response: d.briefingDocument,
  },
  documentRemove: {
    method: 'POST',
    path: '/documents/:id/remove',
    handler: 'document.remove',
    access: manage,
    summary: 'Takes a document away',
    body: z.strictObject({ version }),
    response: z.undefined(),
  },
  documentFile: {
    method: 'GET',
    path: '/documents/:id/file',
    handler: 'document.file',
    access: see,
    summary: 'The bytes of a document',
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
