import { clean } from './clean';
import { stretches } from './language';
import { lexicon } from './lexicon';
import { reader } from './reader';
import { scanner } from './scan';
import { spaced, unsaid } from './tidy';
import { HOUSE_VOICE, type Spoken, type SpokenOptions, type SpokenPart, type Voice } from './types';

export { ACRONYMS } from './tables/acronyms';
export { NAMES } from './tables/names';
export { HOUSE_VOICE, type Lexicon, type RuleName, type Spoken, type SpokenOptions, type SpokenPart, type Voice } from './types';

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Two words never run together where one of them was a sign or a number. */
function joined(pieces: readonly string[]): string {
  let last = '';
  const spaced = pieces.map((piece) => {
    const apart = WORD_END.test(last) && WORD_START.test(piece.slice(0, 2)) ? ` ${piece}` : piece;
    last = piece.slice(-1) || last;
    return apart;
  });
  return spaced.join('');
}

const voiceOf = ({ zero, thousand, four }: Partial<Voice>): Voice => ({
  zero: zero ?? HOUSE_VOICE.zero,
  thousand: thousand ?? HOUSE_VOICE.thousand,
  four: four ?? HOUSE_VOICE.four,
});

/**
 * What a presenter says for `text`: numbers, dates, times, money, units, ranges, scores, decree numbers, phones, Roman
 * numerals, acronyms and foreign names in words. What may be read in two ways is said in the likelier one and marked
 * `sure: false`; a foreign word that no table knows is left as written and marked. An English sentence is left as it
 * stands. Tags, entities and emoji are dropped, line breaks stay. NFC and NFD give the same `text`. Never throws; linear time.
 * @param options.zero "linh" or "lẻ" (105). @param options.thousand "nghìn" or "ngàn". @param options.four "tư" or "bốn" (24)
 * @param options.acronyms own readings, capitals count. @param options.names own readings, in any case
 * @example spoken('Từ 20/1 phạt 200.000 đồng').text // 'Từ ngày hai mươi tháng một phạt hai trăm nghìn đồng'
 */
export function spoken(text: string, options: SpokenOptions = {}): Spoken {
  const source = clean(text);
  const read = scanner(source.text, reader(voiceOf(options)), lexicon(options));
  const parts: SpokenPart[] = [];
  let said = '';
  let done = 0;
  for (const { to, vietnamese } of stretches(source.text)) {
    const sentence: string[] = [];
    for (const reading of read(done, to, vietnamese)) {
      sentence.push(source.text.slice(done, reading.from), reading.said);
      done = reading.to;
      parts.push({ ...reading, from: source.from(reading.from), to: source.to(reading.to) });
    }
    sentence.push(source.text.slice(done, to));
    done = Math.max(done, to);
    const whole = joined(sentence);
    said += vietnamese ? unsaid(whole) : whole;
  }
  return { text: spaced(said), parts };
}
