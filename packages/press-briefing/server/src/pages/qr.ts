import qrcode from 'qrcode-generator';
import { html, Markup } from './html';

/** Codes kept; what one looks like depends on its text alone, so none can be stale. */
const KEPT = 2_000;
const kept = new Map<string, Markup>();

/** One line of runs of dark squares, each from where the last ended: a twentieth of what the library's own drawing takes. */
function drawn(text: string): Markup {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++) {
    let at = 0;
    path += `M0 ${row}.5`;
    for (let column = 0; column < size; column++) {
      if (!code.isDark(row, column)) continue;
      let run = 1;
      while (column + run < size && code.isDark(row, column + run)) run++;
      path += `${column > at ? `m${column - at} 0` : ''}h${run}`;
      column += run;
      at = column;
    }
  }
  return new Markup(
    `<svg viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges" aria-hidden="true"><path stroke="#000" d="${path}"/></svg>`,
  );
}

/** A QR code as inline SVG; `label` is what it is for those who cannot see it. */
export function qrOf(text: string, label: string): Markup {
  let svg = kept.get(text);
  if (!svg) {
    svg = drawn(text);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(text, svg);
  }
  return html`<div class="qr" role="img" aria-label="${label}">${svg}</div>`;
}
