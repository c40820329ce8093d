import { spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { MENTIONED, MENTIONED_TEXT } from '../notice-texts';
import { load } from '../services/store';
import { whoMaySee } from '../services/watchers';

/** Tells those whom a comment calls. Who may not see the work any more by the time it is told hears nothing. */
export function tellMentioned(strapi: Core.Strapi): void {
  const spine = spineOf(strapi);
  spine.notices.kind(MENTIONED, MENTIONED_TEXT);
  spine.events.subscribe('assignment-desk.tell-mentioned', ['assignment.commented'], async ({ id, at, data, actor, subject }) => {
    const row = await load(strapi, data.assignment);
    if (!row) return;
    const people = (await whoMaySee(strapi, row, data.mentions ?? [], at)).filter((person) => person !== actor.id);
    if (people.length === 0) return;
    await spine.notices.send({
      to: people,
      kind: MENTIONED,
      params: { by: actor.name, slugline: row.slugline },
      subject,
      link: `/plugins/assignment-desk/board?open=${row.documentId}`,
      key: `${id}:mentioned`,
    });
  });
}
