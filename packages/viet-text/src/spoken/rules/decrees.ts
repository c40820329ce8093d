import { ISSUERS, KINDS } from '../tables/decrees';
import { spelled } from '../letters';
import { oneOf, sticky } from '../forms';
import { type Here, type Rule, type Said, sure, unsure } from '../types';

/** "02" of "02/2024/TT-BTC" keeps its zero, as presenters say it. */
const number = (here: Here, written: string) => (written.startsWith('0') ? here.say.digits(written) : here.say.integer(written));

function issuer(here: Here, written: string): Said {
  const known = ISSUERS[written];
  if (known) return sure(known);
  // QH15, UBTVQH14: the term of the assembly stands behind
  const term = /^(QH|UBTVQH)(\d{1,2})$/.exec(written);
  if (term) return sure(`${ISSUERS[term[1] ?? '']} khóa ${here.say.integer(term[2] ?? '')}`);
  return unsure(written.split(/[-/]/).map(spelled).join(' '));
}

/**
 * "Nghị định 168/2024/NĐ-CP" is read "nghị định một trăm sáu mươi tám năm hai nghìn không trăm hai mươi tư của Chính phủ":
 * the letters are never spelled on air. The kind is said in front where the text has not said it.
 */
function decree(here: Here, of: { number: string; year?: string; kind?: string; by: string }): Said {
  const kind = of.kind ? KINDS[of.kind] : undefined;
  const by = issuer(here, of.by);
  const named = !kind || here.before(new RegExp(String.raw`(?:${kind}|luật|pháp lệnh|văn bản|công văn|tờ trình|thông báo)(?: số| liên tịch| liên tịch số)?:?\s$`, 'u'));
  const year = of.year ? ` năm ${here.say.integer(of.year)}` : '';
  const said = `${named ? '' : `${kind} `}${number(here, of.number)}${year} của ${by.said}`;
  return { said, sure: by.sure && (!of.kind || Boolean(kind)) };
}

const KIND = oneOf(Object.keys(KINDS));
const BY = String.raw`\p{Lu}[\p{L}\d]{0,11}`;
const END = String.raw`(?![\p{L}\d])`;

export const decrees: Rule[] = [
  {
    // 168/2024/NĐ-CP, 02/2024/TT-BTC, 45/2024/QĐ-UBND
    name: 'decree',
    at: 'digit',
    form: sticky(String.raw`(\d{1,5})/([12]\d{3})/(${KIND})-(${BY})${END}`),
    read: ([, no = '', year = '', kind = '', by = ''], here) => decree(here, { number: no, year, kind, by }),
  },
  {
    // 45/2019/QH14
    name: 'decree',
    at: 'digit',
    form: sticky(String.raw`(\d{1,5})/([12]\d{3})/((?:QH|UBTVQH)\d{1,2})${END}`),
    read: ([, no = '', year = '', by = ''], here) => decree(here, { number: no, year, by }),
  },
  {
    // 135/QĐ-TTg, 57-NQ/TW
    name: 'decree',
    at: 'digit',
    form: sticky(String.raw`(\d{1,5})[/-](${KIND})[-/](${BY})${END}`),
    read: ([, no = '', kind = '', by = ''], here) => decree(here, { number: no, kind, by }),
  },
];
