import type { Element, Properties } from 'hast';
import { BLOCK, el, type Kid, text } from './hast';

export const isBlank = (kid: Kid): boolean => kid.type === 'text' && !kid.value.trim();
export const isBlock = (kid: Kid): boolean => kid.type === 'element' && BLOCK.has(kid.tagName);

/** White space at the edges of a block, and around blocks in it, is layout of the source. */
export function tidy(kids: Kid[]): Kid[] {
  const edge = (kid: Kid | undefined) => !kid || isBlock(kid);
  return kids.flatMap((kid, at): Kid[] => {
    if (kid.type !== 'text') return [kid];
    const start = edge(kids[at - 1]) ? kid.value.trimStart() : kid.value;
    const said = edge(kids[at + 1]) ? start.trimEnd() : start;
    return said ? [text(said)] : [];
  });
}

/** Inline runs gathered into paragraphs, so that only blocks remain. */
export function flow(kids: Kid[]): Kid[] {
  const out: Kid[] = [];
  let run: Kid[] = [];
  const flush = () => {
    if (run.some((kid) => !isBlank(kid))) out.push(el('p', {}, tidy(run)));
    run = [];
  };
  for (const kid of kids) {
    if (isBlock(kid)) {
      flush();
      out.push(kid);
    } else run.push(kid);
  }
  flush();
  return out;
}

/** Blocks taken apart where only inline content may stand. */
export function phrasing(kids: Kid[]): Kid[] {
  return kids.flatMap((kid, at) =>
    kid.type === 'element' && isBlock(kid) ? [...(at ? [text(' ')] : []), ...phrasing(kid.children as Kid[])] : [kid],
  );
}

/** An inline element around blocks goes inside each of them: a link around a card stays a link. */
export function around(tag: string, properties: Properties, kids: Kid[]): Kid[] {
  if (!kids.some(isBlock)) return kids.length ? [el(tag, properties, kids)] : [];
  return flow(kids).map((kid) =>
    kid.type === 'element' && !(kid.children as Kid[]).some(isBlock) && kid.children.length
      ? { ...kid, children: [el(tag, properties, kid.children)] }
      : kid,
  );
}

/** The kids of a list: items only. A list between items belongs to the item before it. */
export function items(kids: Kid[]): Element[] {
  const out: Element[] = [];
  for (const kid of kids) {
    const last = out.at(-1);
    if (kid.type === 'element' && kid.tagName === 'li') out.push(kid);
    else if (kid.type === 'element' && /^[ou]l$/.test(kid.tagName) && last) last.children.push(kid);
    else if (!isBlank(kid)) out.push(el('li', {}, [kid]));
  }
  return out;
}
