import { createHash } from 'node:crypto';

/** The reader's whole look: a narrow serif column, rules instead of boxes, no picture or font from anywhere else. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1a17;--soft:#5d594f;--paper:#fbfaf6;--line:#d9d4c7;--mark:#9b1c1c;--tint:#f1ede2;--link:#7a1616}
@media (prefers-color-scheme:dark){:root{--ink:#ece8dd;--soft:#a8a294;--paper:#161512;--line:#35322b;--mark:#f08a7e;--tint:#211f1a;--link:#f3b0a6}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.65 Charter,"Bitstream Charter","Noto Serif","Source Serif 4",Georgia,"Times New Roman",serif;text-rendering:optimizeLegibility;overflow-wrap:break-word}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--mark);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:2}
.wrap{max-width:70rem;margin:0 auto;padding:0 1.25rem}
.small,nav,.kicker,time,.credit,figcaption,footer{font-family:"Be Vietnam Pro","Inter","Noto Sans",system-ui,sans-serif}
header.top{border-bottom:3px double var(--ink);padding:1.4rem 0 .7rem;text-align:center}
.masthead{font-size:clamp(2rem,7vw,3.6rem);line-height:1.05;font-weight:700;letter-spacing:-.02em;margin:0}
.masthead a{text-decoration:none}
.inner .masthead{font-size:1.7rem}
.tagline,.today{color:var(--soft);font-size:.9rem;margin:.35rem 0 0}
nav.sections{border-bottom:1px solid var(--line);font-size:.95rem}
nav.sections ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.4rem;list-style:none;margin:0;padding:.15rem 0}
nav.sections a{display:inline-block;padding:.65rem 0;text-decoration:none;font-weight:600}
nav.sections a:hover,nav.sections a[aria-current]{color:var(--mark);box-shadow:inset 0 -2px var(--mark)}
main{padding:1.8rem 0 3rem}
h1,h2,h3{line-height:1.22;font-weight:700;letter-spacing:-.01em;text-wrap:balance}
.kicker{font-size:.82rem;font-weight:700;color:var(--mark);margin:.6rem 0 .3rem}
.kicker a{text-decoration:none}
time,.meta{color:var(--soft);font-size:.85rem}
img{max-width:100%;height:auto;display:block;background:var(--tint)}
.front{display:grid;gap:2rem 2.2rem;grid-template-columns:repeat(12,1fr)}
.front article{grid-column:span 4;border-top:1px solid var(--line);padding-top:1rem}
.front article.lead{grid-column:span 8;border-top:0;padding-top:0}
.front .side{grid-column:span 4;border-left:1px solid var(--line);padding-left:1.6rem}
.front .side article{border-top:1px solid var(--line);padding:.9rem 0}
.front .side article:first-child{border-top:0;padding-top:0}
.front h2{margin:.1rem 0 .4rem;font-size:1.3rem}
.front .lead h2{font-size:clamp(1.8rem,4vw,2.7rem);margin:.9rem 0 .5rem}
.front .side h2{font-size:1.1rem}
.front h2 a{text-decoration:none}
.front h2 a:hover{color:var(--link)}
.front p:not(.kicker){margin:.2rem 0 .4rem;color:var(--soft);font-size:1rem;line-height:1.5}
.front .lead p:not(.kicker){font-size:1.15rem;color:var(--ink)}
.front img{width:100%;aspect-ratio:16/9;object-fit:cover}
article.story{max-width:42rem;margin:0 auto}
article.story h1{font-size:clamp(1.9rem,5.5vw,3rem);margin:.2rem 0 .8rem}
article.story .dek{font-size:1.28rem;line-height:1.5;color:var(--soft);margin:0 0 1.1rem}
.byline{display:flex;flex-wrap:wrap;gap:.2rem 1rem;border-block:1px solid var(--line);padding:.65rem 0;margin:0 0 1.6rem;font-size:.9rem}
figure{margin:1.6rem 0}
figcaption{font-size:.85rem;color:var(--soft);padding-top:.5rem;line-height:1.45}
.body>p:first-of-type::first-letter{font-size:3.1em;line-height:.85;float:left;padding:.06em .1em 0 0;font-weight:700;color:var(--mark)}
.body h2,.body h3{margin:2rem 0 .5rem}
.body blockquote{margin:1.6rem 0;padding:.1rem 0 .1rem 1.2rem;border-left:3px solid var(--mark);font-style:italic}
.body pre{overflow:auto;background:var(--tint);padding:1rem}
.body table{border-collapse:collapse;display:block;overflow-x:auto}
.body td,.body th{border:1px solid var(--line);padding:.4rem .7rem}
.body a{color:var(--link)}
.note{background:var(--tint);border-left:4px solid var(--mark);padding:.9rem 1.1rem;margin:0 0 1.6rem}
.note h2{font-size:1rem;margin:0 0 .2rem;color:var(--mark)}
.note p{margin:0}
.topics{list-style:none;padding:1.2rem 0 0;margin:2rem 0 0;border-top:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.4rem .6rem;font-size:.88rem}
.topics li{background:var(--tint);border-radius:1rem;padding:.15rem .8rem}
.topic{margin:0 0 1.4rem}.topic h1{margin:0;font-size:clamp(1.9rem,5vw,2.8rem)}
.pages{display:flex;flex-wrap:wrap;gap:.6rem 2rem;justify-content:space-between;margin:2.2rem 0 0;padding:1rem 0 0;border-top:1px solid var(--line)}
.pages a{display:inline-block;padding:.5rem 0;font-weight:600;color:var(--link)}
.pages a[rel=next]{margin-left:auto}
.campaign{font-size:1rem;border-top:1px solid var(--line);padding:1rem 0 0;margin:1.6rem 0 0}
.campaign a{color:var(--link)}
.plain{max-width:36rem;margin:2rem auto;text-align:center}
footer{border-top:3px double var(--ink);padding:1.2rem 0 2.5rem;font-size:.88rem;color:var(--soft)}
footer .wrap{display:flex;align-items:baseline;flex-wrap:wrap;gap:.3rem 1.6rem;justify-content:space-between}
footer a{display:inline-block;padding:.4rem 0}
@media (max-width:48rem){.front{display:block}.front article,.front .side{border-left:0;padding:1.1rem 0;border-top:1px solid var(--line)}.front article.lead{padding-top:0}.front .side article:first-child{padding-top:0}nav.sections ul{flex-wrap:nowrap;overflow-x:auto;justify-content:flex-start}nav.sections a{white-space:nowrap}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--line:#bbb;--mark:#000;--tint:#fff;--link:#000}nav,footer,.skip{display:none}body{background:#fff;color:#000;font-size:11pt}header.top{border-bottom:1pt solid #000;padding:0 0 6pt}.wrap,article.story{max-width:none;padding:0}main{padding:10pt 0 0}.body>p:first-of-type::first-letter{color:#000}.body a{color:#000}figure,.note{break-inside:avoid}h1,h2,h3{break-after:avoid}}
`.trim();

/** No script runs and nothing is loaded from elsewhere but pictures; the one style sheet is named by its hash. */
export const CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self' https: http: data:",
  "media-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
