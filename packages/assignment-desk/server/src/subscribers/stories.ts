import { parseStorySubject, SYSTEM, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { mayAct } from '../../../domain/assignment';
import { assignmentsOf } from '../ask';
import { holding, load } from '../services/store';

/** A published story fulfils the assignments that hold it and have been filed. */
export function fulfilByStories(strapi: Core.Strapi): void {
  spineOf(strapi).events.subscribe('assignment-desk.fulfil', ['story.published'], async (event) => {
    const ref = parseStorySubject(event.subject) ?? event.data.ref;
    for (const id of await holding(strapi, ref)) {
      const row = await load(strapi, id);
      // Told twice, or not filed yet: nothing to fulfil.
      if (!row || !mayAct(row.state, 'publish', { id: null, as: ['system'] }).ok) continue;
      await assignmentsOf(strapi).act(id, { act: 'publish', stories: [ref] }, SYSTEM, { now: event.at });
    }
  });
}
