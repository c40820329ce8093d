import type { ItemKind, Readiness } from './bulletin';
import type { ScriptState } from './script';

/** What is known of an item's script; `words`: whether there is anything in it to read or to play. */
export type ScriptStanding = { state: ScriptState; outdated: boolean; words: boolean };

type Item = { kind: ItemKind; script: string | null; text: string; insert: number | null; began: string | null };

/** What has a length of its own and needs no words. */
const PLAYED: readonly ItemKind[] = ['sting', 'live'];

/** How far the words of an item are; a script that is referred to and not found is `undefined`. */
function words({ kind, script, text, insert }: Item, standing: ScriptStanding | undefined): Readiness {
  if (script === null) return text.trim() || (insert ?? 0) > 0 || PLAYED.includes(kind) ? 'ready' : 'missing';
  if (!standing) return 'missing';
  if (standing.state === 'killed') return 'pulled';
  if (standing.outdated) return 'outdated';
  if (!standing.words) return 'missing';
  return standing.state === 'draft' ? 'draft' : 'ready';
}

/** How far an item is. A line stands only when it is on air: until then somebody must see to it. */
export function readiness(item: Item, standing: ScriptStanding | undefined): Readiness {
  const found = words(item, standing);
  return found === 'ready' && item.kind === 'live' && item.began === null ? 'waiting' : found;
}

/** What a list counts as trouble: somebody must change the bulletin or look at its words anew. */
export const TROUBLE: readonly Readiness[] = ['pulled', 'missing', 'outdated'];
