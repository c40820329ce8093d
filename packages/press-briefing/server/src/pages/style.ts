import { createHash } from 'node:crypto';

/** The whole look: one column, readable in the rain; no picture, font or script from anywhere. Contrasts are 4.5 : 1 and more, both ways. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1d1d27;--soft:#55566b;--page:#f5f5f9;--card:#fff;--line:#cfd0de;--edge:#7f8094;--main:#3a36c9;--on:#fff;--good:#256e33;--goodbg:#e9f6ec;--warn:#7a4a00;--warnbg:#fdf3df;--bad:#a5281f;--badbg:#fcebe9}
@media (prefers-color-scheme:dark){:root{--ink:#ececf4;--soft:#b0b1c6;--page:#14141c;--card:#1f1f2b;--line:#3b3c4f;--edge:#85869e;--main:#aeabff;--on:#16152e;--good:#86d897;--goodbg:#17301d;--warn:#f3c26b;--warnbg:#352a14;--bad:#ff9d93;--badbg:#3d1d1a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 "Be Vietnam Pro",Inter,"Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
.wrap{max-width:44rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;padding:.5rem 0;color:var(--soft);font-size:.9rem}
a{color:var(--main);text-underline-offset:.15em}
header a,.act{display:inline-flex;align-items:center;min-height:2.75rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;background:var(--card);padding:.5rem;z-index:1}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.125rem;line-height:1.3;margin:0 0 .6rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.4rem 0}
section>:last-child{margin-bottom:0}
section,.note{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem;margin:.9rem 0}
.soft{color:var(--soft)}
.small{font-size:.9rem}
.note{border-left-width:.35rem;padding:.7rem 1rem}
.note p{margin:.15rem 0}
.good{background:var(--goodbg);border-color:var(--good)}.warn{background:var(--warnbg);border-color:var(--warn)}.bad{background:var(--badbg);border-color:var(--bad)}
.note strong{display:block}.good strong{color:var(--good)}.warn strong{color:var(--warn)}.bad strong{color:var(--bad)}
dl{margin:0;display:grid;align-items:baseline;grid-template-columns:minmax(5.5rem,auto) 1fr;gap:.3rem .9rem}
dt{color:var(--soft)}dd{margin:0}
ol,ul{margin:0;padding:0;list-style:none}
li{padding:.55rem 0;border-top:1px solid var(--line)}li:first-child{border-top:0;padding-top:0}
.agenda li{display:grid;grid-template-columns:3.6rem 1fr;gap:.6rem}
time.at{font-variant-numeric:tabular-nums;color:var(--soft)}
label,legend{display:block;font-weight:600;margin:.7rem 0 .25rem}
.hint{color:var(--soft);font-size:.9rem;margin:.1rem 0 .3rem}
input,textarea,select{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.4rem;padding:.6rem .7rem;min-height:2.75rem}
textarea{min-height:6rem;resize:vertical}
[aria-invalid=true]{border:2px solid var(--bad)}
.fault{color:var(--bad);font-weight:600;margin:.25rem 0}
.fault::before{content:"⚠ "}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:.9rem}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.55rem 1.1rem;border-radius:.4rem;border:1px solid var(--main);background:var(--card);color:var(--main);cursor:pointer;flex:1 1 auto}
button.first,button[aria-pressed=true]{background:var(--main);color:var(--on)}
button[aria-pressed=true]::before{content:"✓ "}
.chip{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.85rem;font-weight:600;white-space:nowrap}
.chip.good{color:var(--good)}.chip.warn{color:var(--warn)}.chip.bad{color:var(--bad)}.chip.soft{background:none}
.asked{font-weight:600}
.answer{border-left:3px solid var(--main);padding-left:.8rem;margin:.5rem 0}
summary{cursor:pointer;min-height:2.75rem;display:flex;align-items:center;font-weight:600;color:var(--main)}summary::before{content:"▸";margin-right:.5rem}[open]>summary::before{content:"▾"}
.qr{background:#fff;padding:.75rem;width:13rem;max-width:100%;border-radius:.4rem}.qr svg{display:block;width:100%;height:auto}
.code{font-family:ui-monospace,Menlo,Consolas,monospace}
footer{color:var(--soft);font-size:.9rem;padding:.5rem 0 2.5rem}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--page:#fff;--card:#fff;--line:#999;--main:#000}body{font-size:11pt}form,.buttons,.noprint,header a,details:not([open]){display:none}section,.note{border-width:1px 0 0;border-radius:0;padding:.5rem 0;break-inside:avoid}}
`.trim();

/** No script runs, nothing is loaded; the one style sheet is named by its hash, forms go to this server only. */
export const CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
