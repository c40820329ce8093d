import { type Lexicon, type SpokenOptions, type SpokenPart, spoken } from '@hoitu/viet-text';
import { xml } from '../../feed';
import { optionsOf } from '../script';
import { sentencesOf } from '../sentences';
import type { FilePage } from './page';

/** How a text is said; viet-text does it. */
type Say = (text: string, options: SpokenOptions) => { parts: readonly SpokenPart[] };

/** One sentence, with the reading beside everything that is not said as it is written. */
function sentence(text: string, options: SpokenOptions, say: Say): string {
  let at = 0;
  let out = '';
  for (const { from, to, said } of [...say(text, options).parts].sort((one, other) => one.from - other.from)) {
    const written = text.slice(from, to);
    if (from < at || !said.trim() || said === written) continue;
    out += `${xml(text.slice(at, from))}<sub alias="${xml(said)}">${xml(written)}</sub>`;
    at = to;
  }
  return `<s>${out}${xml(text.slice(at))}</s>`;
}

const paragraph = (text: string, options: SpokenOptions, say: Say): string => {
  const all = sentencesOf(text.trim()).map((one) => sentence(one.trim(), options, say));
  return all.length > 0 ? `<p>${all.join('')}</p>` : '';
};

/**
 * The words of a bulletin for a speech engine: Speech Synthesis Markup Language 1.1 (W3C, 2010). A mark stands where an item begins; a
 * break is as long as what is played there.
 */
export function bulletinSsml(pages: readonly FilePage[], lexicon?: Lexicon, say: Say = spoken): string {
  const items = pages.map((page) => {
    const options = optionsOf({ notes: page.notes, ...(lexicon ? { lexicon } : {}), ...(page.voice ? { voice: page.voice } : {}) });
    const parts = page.parts.flatMap(({ kind, written, seconds }) => {
      if (kind === 'insert') return [`<break time="${Math.max(0, Math.round(seconds ?? 0))}s"/>`];
      return written
        .split(/\n\s*\n/)
        .map((text) => paragraph(text, options, say))
        .filter(Boolean);
    });
    return [`<mark name="${xml(page.item)}"/>`, ...parts].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="vi-VN">\n${items.join('\n')}\n</speak>\n`;
}
