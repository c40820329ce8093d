/** What a digest says, in both languages. Templates hold no logic: a list of lines is joined by code. */
const TEXT = {
  en: {
    subject: (n: number) => `Hội Tụ: ${n === 1 ? '1 notice' : `${n} notices`}`,
    hello: (name: string) => `Hello ${name},`,
    open: 'Open',
    all: 'All notices',
    more: (n: number) => `… and ${n} more.`,
    foot: 'You get this because you work in this newsroom; notices you have read in the admin are left out.',
  },
  vi: {
    subject: (n: number) => `Hội Tụ: ${n} thông báo`,
    hello: (name: string) => `Chào ${name},`,
    open: 'Mở',
    all: 'Tất cả thông báo',
    more: (n: number) => `… và ${n} thông báo nữa.`,
    foot: 'Bạn nhận thư này vì bạn làm việc trong tòa soạn; thông báo đã đọc trên trang quản trị không được nhắc lại.',
  },
};

export type Line = { sentence: string; why: string; link: string };
export type Letter = { subject: string; text: string; html: string };

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** The e-mail of one digest: plain text and simple HTML. `origin` has no trailing slash; links are admin paths. */
export function letter(language: 'en' | 'vi', name: string, lines: readonly Line[], more: number, origin: string): Letter {
  const say = TEXT[language];
  const href = (link: string) => `${origin}/admin${link.startsWith('/') ? '' : '/'}${link}`;
  const all = href('/plugins/newsroom');
  const rows = lines.map((line) => ({ sentence: oneLine(line.sentence), why: oneLine(line.why), href: href(oneLine(line.link)) }));
  const tail = more > 0 ? say.more(more) : '';
  return {
    subject: oneLine(say.subject(lines.length + more)),
    text: [
      say.hello(oneLine(name)),
      '',
      ...rows.flatMap((row) => [`• ${row.sentence}`, ...(row.why ? [`  ${row.why}`] : []), `  ${row.href}`, '']),
      ...(tail ? [tail, ''] : []),
      `${say.all}: ${all}`,
      '',
      say.foot,
      '',
    ].join('\n'),
    html: `<!doctype html><html lang="${language}"><body style="font:15px/1.5 system-ui,sans-serif;color:#212134"><p>${safe(say.hello(oneLine(name)))}</p><ul style="padding-left:18px">${rows
      .map(
        (row) =>
          `<li style="margin-bottom:12px">${safe(row.sentence)} <a href="${safe(row.href)}">${say.open}</a>${row.why ? `<br><small style="color:#666687">${safe(row.why)}</small>` : ''}</li>`,
      )
      .join(
        '',
      )}</ul>${tail ? `<p>${safe(tail)}</p>` : ''}<p><a href="${safe(all)}">${say.all}</a></p><p><small style="color:#666687">${safe(say.foot)}</small></p></body></html>`,
  };
}
