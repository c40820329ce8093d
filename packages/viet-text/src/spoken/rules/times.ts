import { DASH, sticky } from '../forms';
import { type Here, type Rule, sure, unsure } from '../types';

const HOUR = String.raw`([01]?\d|2[0-4])`;
const MINUTE = String.raw`([0-5]\d)`;
const MARK = '[hHgG:]';
const TAIL = String.raw`(?![\p{L}\p{N}]|[.,:/]\d)`;

/**
 * "mười lăm giờ ba mươi", without "phút" at the end: as presenters say it and papers write it ("15 giờ 30").
 * Below ten minutes "phút" is needed, or "tám giờ năm" could be a count.
 */
function clock(here: Here, hour: string, minute: string | undefined): string {
  const hours = `${here.say.integer(hour.replace(/^0(?=\d)/, ''))} giờ`;
  if (!minute || minute === '00') return hours;
  const minutes = here.say.integer(minute);
  return minute.startsWith('0') && !here.after(/^\s?phút/u) ? `${hours} ${minutes} phút` : `${hours} ${minutes}`;
}

/** 7:30 AM: the part of the day as Vietnamese name it. */
function half(written: string, hour: number): string {
  if (/a/i.test(written)) return 'sáng';
  if (hour === 12) return 'trưa';
  return hour >= 6 && hour < 12 ? 'tối' : 'chiều';
}

const SCORE_WORD = /(?:^|[^\p{L}])(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|tỷ lệ|tỉ lệ|kinh thánh|câu|trận)\s?$/u;

export const times: Rule[] = [
  {
    // 8h-11h30, 8:00-17:30
    name: 'times',
    at: 'digit',
    form: sticky(`${HOUR}${MARK}${MINUTE}?${DASH}${HOUR}${MARK}${MINUTE}?${TAIL}`),
    read: ([written, from = '', minute, to = '', minute2], here) =>
      /:(?!\d)/.test(written) ? null : sure(`${clock(here, from, minute)} đến ${clock(here, to, minute2)}`),
  },
  {
    // 7-9h, 7-9h30
    name: 'times',
    at: 'digit',
    form: sticky(`(\\d{1,3})${DASH}(\\d{1,3})[hH]${MINUTE}?${TAIL}`),
    read: ([, from = '', to = '', minute], here) =>
      Number(from) < Number(to) ? sure(`${here.say.integer(from)} đến ${clock(here, to, minute)}`) : null,
  },
  {
    // 1h30'15'', 1h30', 2h15p
    name: 'time',
    at: 'digit',
    form: sticky(String.raw`(\d{1,3})[hHgG]([0-5]?\d)(?:['’′]|ph?(?!\p{L}))(?:([0-5]?\d)(?:''|"|″|’’|s(?!\p{L})))?(?![\p{L}\p{N}])`),
    read: ([, hours = '', minutes = '', seconds], here) =>
      sure(
        `${here.say.integer(hours)} giờ ${here.say.integer(minutes)} phút${seconds ? ` ${here.say.integer(seconds)} giây` : ''}`,
      ),
  },
  {
    // 90', 45'30''
    name: 'time',
    at: 'digit',
    form: sticky(String.raw`(\d{1,3})['’′](?:([0-5]?\d)(?:''|"|″|’’))?(?![\p{L}\p{N}'’])`),
    read: ([, minutes = '', seconds], here) =>
      sure(`${here.say.integer(minutes)} phút${seconds ? ` ${here.say.integer(seconds)} giây` : ''}`),
  },
  {
    // 7:30 AM, 8pm
    name: 'time',
    at: 'digit',
    form: sticky(String.raw`(1[0-2]|0?\d)(?:[:h]${MINUTE})? ?([AaPp]\.?[Mm])(?![\p{L}\p{N}])`),
    read: ([, hour = '', minute, part = ''], here) => sure(`${clock(here, hour, minute)} ${half(part, Number(hour))}`),
  },
  {
    // 15:30:45
    name: 'time',
    at: 'digit',
    form: sticky(`${HOUR}:${MINUTE}:${MINUTE}${TAIL}`),
    read: ([, hour = '', minute = '', second = ''], here) =>
      sure(`${clock(here, hour, '')} ${here.say.integer(minute)} phút ${here.say.integer(second)} giây`),
  },
  {
    // 15h30, 15g30, 15:30
    name: 'time',
    at: 'digit',
    form: sticky(`${HOUR}(${MARK})${MINUTE}${TAIL}`),
    read: ([, hour = '', mark, minute], here) => (mark === ':' && here.before(SCORE_WORD) ? null : sure(clock(here, hour, minute))),
  },
  {
    // 15h, 72h
    name: 'time',
    at: 'digit',
    form: sticky(String.raw`(\d{1,3})[hH]${TAIL}`),
    read: ([, hours = ''], here) => sure(clock(here, hours, undefined)),
  },
  {
    // 2:1 is a score, 1:500 a scale
    name: 'score',
    at: 'digit',
    form: sticky(String.raw`(\d{1,3}):(\d{1,6}(?:\.\d{3}){0,2})(?![\p{L}\p{N}]|[.,:/]\d)`),
    read([, a = '', b = ''], here) {
      const right = b.replace(/\./g, '');
      if (Number(right) >= 100) return sure(`${here.say.integer(a)} trên ${here.say.integer(right)}`);
      const said = `${here.say.integer(a)} ${here.say.integer(right)}`;
      return here.before(SCORE_WORD) ? sure(said) : unsure(said);
    },
  },
];
