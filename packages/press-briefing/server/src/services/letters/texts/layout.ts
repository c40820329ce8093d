/** What a letter says, before it is laid out as text and HTML. Words of people are escaped here and nowhere else. */
export type Draft = {
  subject: string;
  /** Paragraphs before the facts. */
  lines: readonly string[];
  /** Name and value, in order; empty values are left out. */
  facts?: readonly (readonly [name: string, value: string])[];
  /** The one thing to press. */
  link?: { label: string; url: string };
  /** Paragraphs after it. */
  closing?: readonly string[];
};

const WORDS = {
  vi: {
    hello: (name: string) => (name ? `Kính gửi ${name},` : 'Kính gửi Quý vị,'),
    foot: 'Thư này do hệ thống của văn phòng báo chí gửi tự động.',
  },
  en: {
    hello: (name: string) => (name ? `Dear ${name},` : 'Dear colleague,'),
    foot: 'This letter was sent automatically for the press office.',
  },
};

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
const INK = '#212134';
const QUIET = '#666687';
const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:4px;background:#4945ff;color:#ffffff;text-decoration:none;font-weight:600';

/**
 * Plain text and simple HTML of a letter: no remote pictures, no script, one link, spelled out for who reads plain text.
 * @example layOut('vi', 'Nguyễn An', { subject: '…', lines: ['…'], link: { label: 'Trả lời', url } })
 */
export function layOut(language: 'vi' | 'en', name: string, draft: Draft): { subject: string; text: string; html: string } {
  const say = WORDS[language];
  const hello = say.hello(oneLine(name));
  const facts = (draft.facts ?? []).filter(([, value]) => value.trim()).map(([label, value]) => [label, oneLine(value)] as const);
  const { link, lines, closing = [] } = draft;
  const paragraph = (line: string) => `<p>${safe(line).replace(/\n/g, '<br>')}</p>`;
  const rows = facts
    .map(
      ([label, value]) =>
        `<tr><td style="padding:2px 16px 2px 0;color:${QUIET};vertical-align:top">${safe(label)}</td><td style="padding:2px 0;vertical-align:top;overflow-wrap:anywhere"><b>${safe(value)}</b></td></tr>`,
    )
    .join('');
  const button = link
    ? `<p style="margin:20px 0"><a href="${safe(link.url)}" style="${BUTTON}">${safe(link.label)}</a></p><p><small style="color:${QUIET};word-break:break-all">${safe(link.url)}</small></p>`
    : '';
  return {
    subject: oneLine(draft.subject),
    text: [
      hello,
      '',
      ...lines.flatMap((line) => [line, '']),
      ...(facts.length ? [...facts.map(([label, value]) => `${label}: ${value}`), ''] : []),
      ...(link ? [`${link.label}:`, link.url, ''] : []),
      ...closing.flatMap((line) => [line, '']),
      '-- ',
      say.foot,
      '',
    ].join('\n'),
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${safe(oneLine(draft.subject))}</title></head><body style="margin:0;padding:16px;font:15px/1.5 system-ui,sans-serif;color:${INK};max-width:640px">${paragraph(hello)}${lines.map(paragraph).join('')}${rows ? `<table role="presentation" style="border-collapse:collapse;font:inherit;color:${INK}">${rows}</table>` : ''}${button}${closing.map(paragraph).join('')}<p><small style="color:${QUIET}">${safe(say.foot)}</small></p></body></html>`,
  };
}
