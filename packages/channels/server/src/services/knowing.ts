import { type Actor, parseStorySubject, type StoryRef, storySubject, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { spineOf } from '../context';
import type { DeliveryRow } from '../rows';

/** Asks once for each story whether this person may know of it. A draft's headline is shown to who may read the draft, and to nobody else. */
export function knowing(strapi: Core.Strapi, viewer: Viewer): (ref: StoryRef) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  const actor: Actor = { kind: 'admin', id: viewer.id, name: viewer.name };
  return (ref) => {
    const key = storySubject(ref);
    const known = asked.get(key) ?? (viewer.can(`read:${ref.uid}`) ? spineOf(strapi).stories.mayKnow(actor, ref) : Promise.resolve(false));
    asked.set(key, known);
    return known;
  };
}

/** Of what waits for the end of an embargo even the headline is a secret: such deliveries are left to who may know of the story. */
export async function withoutEmbargoed<R extends Pick<DeliveryRow, 'state' | 'heldFor' | 'story'>>(
  strapi: Core.Strapi,
  rows: readonly R[],
  viewer: Viewer,
): Promise<R[]> {
  const may = knowing(strapi, viewer);
  const shown: R[] = [];
  for (const row of rows) {
    const ref = row.state === 'held' && row.heldFor === 'embargo' ? parseStorySubject(row.story) : null;
    if (!ref || (await may(ref))) shown.push(row);
  }
  return shown;
}
