import { sticky } from '../forms';
import { spelled } from '../letters';
import { DOMAINS } from '../tables/domains';
import { type Here, type Rule, unsure } from '../types';

const SIGNS: Readonly<Record<string, string>> = {
  '.': 'chấm',
  '@': 'a còng',
  '/': 'gạch chéo',
  '-': 'gạch ngang',
  _: 'gạch dưới',
  '+': 'cộng',
  '?': 'hỏi chấm',
  '=': 'bằng',
  '&': 'và',
  '#': 'thăng',
  '%': 'phần trăm',
  '~': 'ngã',
  ':': 'hai chấm',
};

/** Letters stay a word, known ends are said, digits one by one, signs by their names. */
function said(here: Here, address: string): string {
  const words = address.match(/\p{L}[\p{L}\p{M}]*|\d+|[^\p{L}\d\s]/gu) ?? [];
  return words
    .map((word, at) => {
      if (/^\d/.test(word)) return word.length > 4 ? here.say.digits(word) : here.say.integer(word);
      const end = words[at - 1] === '.' ? DOMAINS[word.toLowerCase()] : undefined;
      return end ?? SIGNS[word] ?? (/^\p{Lu}{2,4}$/u.test(word) ? spelled(word) : word);
    })
    .join(' ');
}

const LABEL = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?`;
const HOST = String.raw`(?:${LABEL}\.){1,4}(?:${Object.keys(DOMAINS).join('|')})(?![\p{L}\p{M}\d@-])`;

/** 24h.com.vn */
const numbered: Rule = {
  name: 'address',
  at: 'digit',
  form: sticky(HOST),
  read: ([written], here) => ({ said: said(here, written), sure: true }),
};

export const addresses: Rule[] = [
  numbered,
  {
    name: 'address',
    at: 'word',
    form: sticky(String.raw`[\p{L}\d][\p{L}\d._+-]{0,63}@(?:${LABEL}\.){1,4}\p{L}{2,10}(?![\p{L}\p{M}\d@])`),
    read: ([written], here) => ({ said: said(here, written), sure: true }),
  },
  {
    // A scheme and "www." are never said; what stands behind the host is more than a listener can keep.
    name: 'address',
    at: 'word',
    form: sticky(String.raw`(?:https?://)?(?:www\.)?(${HOST})((?::\d{1,5})?(?:/[^\s"<>“”()]{0,200})?)`),
    read([, host = '', path = ''], here) {
      const trail = /[.,;:!?…]+$/u.exec(path)?.[0] ?? '';
      const rest = path.slice(0, path.length - trail.length).replace(/\/$/, '');
      return { said: `${said(here, host + rest)}${trail}`, sure: rest === '' };
    },
  },
  {
    name: 'address',
    at: 'word',
    form: sticky(String.raw`https?://([^\s"<>“”()]{1,200})`),
    read: ([, rest = ''], here) => unsure(said(here, rest)),
  },
];

export const tags: Rule[] = [
  {
    name: 'hashtag',
    at: 'sign',
    form: sticky(String.raw`#(?=\p{L})`),
    read: () => unsure('hát tắc'),
  },
  {
    name: 'hashtag',
    at: 'sign',
    form: sticky(String.raw`@(?=\p{L})`),
    read: () => unsure('a còng'),
  },
];
