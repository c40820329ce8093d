import type { Act, Refused, Standing, State } from '../assignment';
import { ACT_WORDS, STANDING_WORDS, STATE_WORDS } from '../words';
import { ABSENCE_REFUSALS } from './absence';
import { ASSIGNMENT_REFUSALS } from './assignment';
import { BOARD_REFUSALS } from './board';
import { CAMPAIGN_REFUSALS } from './campaign';
import { COMMISSION_REFUSALS } from './commission';
import { DESK_REFUSALS } from './desk';
import { DROP_REFUSALS } from './drop';
import { FEED_REFUSALS } from './feed';
import { HAPPENING_REFUSALS } from './happening';
import { VIEW_REFUSALS } from './view';

/** Everything this plugin refuses: HTTP status and a sentence in both languages. */
export const REFUSALS = {
  ...ASSIGNMENT_REFUSALS,
  ...BOARD_REFUSALS,
  ...DROP_REFUSALS,
  ...DESK_REFUSALS,
  ...HAPPENING_REFUSALS,
  ...CAMPAIGN_REFUSALS,
  ...COMMISSION_REFUSALS,
  ...ABSENCE_REFUSALS,
  ...VIEW_REFUSALS,
  ...FEED_REFUSALS,
};

export type RefusalCode = keyof typeof REFUSALS;

const inBoth = (key: string, words: { en: string; vi: string }[]): Record<string, string> => ({
  [`${key}_en`]: words.map((word) => word.en).join(' / '),
  [`${key}_vi`]: words.map((word) => word.vi).join(' / '),
});

/** The parameters of a domain refusal, with the words both sentences need. */
export function worded(params: Refused['params']): Record<string, string> {
  return {
    ...params,
    ...(params.act ? inBoth('act', [ACT_WORDS[params.act as Act]]) : {}),
    ...(params.state ? inBoth('state', [STATE_WORDS[params.state as State]]) : {}),
    ...(params.who
      ? inBoth(
          'who',
          params.who.split(',').map((who) => STANDING_WORDS[who as Standing]),
        )
      : {}),
  };
}

/** The sentence of a refusal that the screen itself decides, e.g. at a drop. */
export function sayRefusal(refused: { code: RefusalCode; params: Refused['params'] }, language: string): string {
  const sentence = REFUSALS[refused.code][language.startsWith('vi') ? 'vi' : 'en'];
  const params = worded(refused.params);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
