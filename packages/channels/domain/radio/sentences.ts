import { sentences as rough } from '../shorten';

/** Short forms whose full stop ends no sentence: "TS. Lê Văn An", "Tr. 5", "Q. 1", "Mr. Smith". */
const SHORT =
  /(?:^|[\s("“«[])(?:\p{Lu}|TP|Tp|TX|TT|Tr|tr|TS|Ts|ThS|Ths|GS|Gs|PGS|BS|Bs|DS|KS|LS|NSND|NSƯT|St|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Sen|Gov|Rep|Vol|pp|vs)\.[^\S\n]+$/u;
/** "No. 5", but not "No. I will not." */
const NUMBERED = /(?:^|\s)(?:[Nn]o|[Ss]ố)\.[^\S\n]+$/u;
/** Three dots end a sentence only where the next begins with a capital. */
const DOTS = /(?<=…[”»"]?[^\S\n]+)(?=\p{Lu})/u;
/** Who said what was just quoted: without it the air would have a quotation of nobody. */
const CLOSED = /[”»"][^\S\n]+$/;
const SAYS = /^[^\n.]{0,60}(?<!\p{L})(?:nói|cho biết|cho hay|khẳng định|chia sẻ|nhấn mạnh|kể|said|says|told|added)(?!\p{L})/u;

/** A quotation longer than this is cut sentence by sentence, in UTF-16 units. */
const QUOTED = 600;
const CLOSES: Record<string, string> = { '“': '”', '«': '»', '"': '"' };
/** Intl.Segmenter takes a time that grows with the square of the text: it is given this much at once, in UTF-16 units. */
const WINDOW = 2_000;

/** Breaks behind white space, as the rules of Unicode see them; the last of a window waits for what follows it. */
function* parts(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const found = rough(text.slice(from, from + WINDOW));
    if (found.length > 1 && from + WINDOW < text.length) found.pop();
    for (const part of found) {
      from += part.length;
      yield* part.split(DOTS);
    }
  }
}

/** Where the last quotation ends that begins before `to`; one whose end is far off, or in another paragraph, is none. */
function quotedTo(text: string, from: number, to: number, closesAt: number): number {
  let end = closesAt;
  for (let at = Math.max(from, end + 1); at < to; at += 1) {
    const close = CLOSES[text[at] as string];
    if (!close) continue;
    const found =
      text
        .slice(at + 1, at + QUOTED)
        .split('\n')[0]
        ?.indexOf(close) ?? -1;
    if (found < 0) continue;
    end = at + 1 + found;
    at = end;
  }
  return end;
}

type Heard = { digits: boolean; letters: boolean };

function ends(part: string, next: string, { digits, letters }: Heard): boolean {
  if (!(letters || digits) || /^\s*$/.test(next)) return false;
  if (/\n\s*$/.test(part)) return true;
  if (!letters || !/\s$/.test(part) || SHORT.test(part)) return false;
  if (NUMBERED.test(part) && /^\d/.test(next)) return false;
  if (CLOSED.test(part) && SAYS.test(next)) return false;
  return !/^[\p{Ll}…,;)\]]/u.test(next);
}

/**
 * Sentences of a Vietnamese or English text, each with the white space behind it: joined they are the text. A quotation is not torn
 * apart nor taken from who said it, a short form ends nothing, and what holds no letter belongs to what follows.
 */
export function sentencesOf(text: string): string[] {
  const out: string[] = [];
  const all = [...parts(text)];
  let at = 0;
  let begun = 0;
  let closesAt = -1;
  let heard: Heard = { digits: false, letters: false };
  for (const [place, part] of all.entries()) {
    closesAt = quotedTo(text, at, at + part.length, closesAt);
    at += part.length;
    heard = { digits: heard.digits || /\p{N}/u.test(part), letters: heard.letters || /\p{L}/u.test(part) };
    const next = all[place + 1];
    if (next !== undefined && (closesAt >= at || !ends(part, next, heard))) continue;
    out.push(text.slice(begun, at));
    begun = at;
    heard = { digits: false, letters: false };
  }
  return out;
}
