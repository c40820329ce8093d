import type { Spine } from '../../../packages/newsroom/contracts/spine';
import type { Booted } from '../../support/boot';

export const STORY = 'api::story.story';
export const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

type Doc = { documentId: string; locale: string; title: string };
type Documents = {
  create(params: object): Promise<Doc>;
  update(params: object): Promise<Doc>;
  publish(params: object): Promise<{ entries: Doc[] }>;
  unpublish(params: object): Promise<{ entries: Doc[] }>;
  delete(params: object): Promise<unknown>;
  findOne(params: object): Promise<Doc | null>;
};

export const documents = (app: Booted): Documents => app.strapi.documents(STORY) as unknown as Documents;
export const spineOf = (app: Booted): Spine => app.strapi.plugin('newsroom').service('spine') as unknown as Spine;
export const subjectOf = (documentId: string, locale = 'vi'): string => `story:${STORY}:${documentId}:${locale}`;

/** Types of the events of a story, oldest first. */
export const told = async (app: Booted, documentId: string, locale = 'vi') =>
  (await spineOf(app).events.history(subjectOf(documentId, locale))).reverse();

/** Looks every 20 ms until `look` answers something; a wait on a condition, never on a time. */
export async function until<T>(
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  within = 15_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error('What was waited for did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
export const HOUR = 3_600_000;

const fields = ['title', 'dek', 'body', 'slug', 'embargoUntil', 'correction', 'cover', 'authors', 'section', 'tags'];
/** Publishing is a right to the whole entry: Strapi takes no fields with it. */
const cm = (...acts: string[]) =>
  acts.map((act) => ({
    action: `plugin::content-manager.explorer.${act}`,
    subject: STORY,
    properties: { ...(act === 'publish' ? {} : { fields }), locales: ['vi', 'en'] },
  }));
/** What an editor and a reporter of a test may do with stories. */
export const EDITOR = cm('create', 'read', 'update', 'publish');
export const REPORTER = cm('create', 'read', 'update');
