import type { Core } from '@strapi/strapi';

const STORY = 'api::story.story';

type Context = { uid: string; action: string };
type Published = { entries?: { id: number }[] };

/**
 * Gives the seed's stories the dates they tell of. Strapi publishes at the present moment and at no other, so a document
 * middleware, present only while the seed runs, moves `publishedAt` of the row that was just published. It is the innermost one:
 * whoever else looks at the publish, the newsroom's events included, sees that date. The events themselves keep the true time of
 * writing: the log is not told a story.
 */
export function dating(strapi: Core.Strapi) {
  let moment: Date | null = null;
  strapi.documents.use(async (context, next) => {
    const result = await next();
    const { uid, action } = context as Context;
    if (moment && uid === STORY && action === 'publish')
      for (const { id } of (result as Published).entries ?? [])
        await strapi.db.query(STORY).update({ where: { id }, data: { publishedAt: moment } });
    return result;
  });

  return {
    /** Runs a publish as if it were `at`. */
    async on<T>(at: Date, publish: () => Promise<T>): Promise<T> {
      moment = at;
      try {
        return await publish();
      } finally {
        moment = null;
      }
    },
    /** Sets when the versions of a story were written. Strapi's own queries always write the present. */
    write: (documentId: string, at: Date): Promise<unknown> =>
      strapi.db.transaction(({ trx }) => trx('stories').where({ document_id: documentId }).update({ created_at: at, updated_at: at })),
    /** Sets when sections, authors and tags were made. */
    shelves: (at: Date): Promise<unknown> =>
      strapi.db.transaction(async ({ trx }) => {
        for (const table of ['sections', 'authors', 'tags']) await trx(table).update({ created_at: at, updated_at: at });
      }),
    stop(): void {
      moment = null;
    },
  };
}
