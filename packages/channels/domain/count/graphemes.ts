const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** UTF-16 units looked at together: V8 copies the whole input into every segment, so a long text is read in windows. */
const WINDOW = 256;

/** Half a pair at the end of a window would look like a character of its own, and end the one before it too early. */
const halved = (text: string, end: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[end] ?? '');

/** Where each character, as a reader sees it, begins and ends in `text`, in UTF-16 units. */
export function* graphemes(text: string): Generator<{ start: number; end: number }> {
  let at = 0;
  let size = WINDOW;
  while (at < text.length) {
    const end = halved(text, at + size) ? at + size + 1 : at + size;
    const last = end >= text.length;
    const ends = [...segmenter.segment(text.slice(at, end))].map(({ index, segment }) => index + segment.length);
    // The last one may go on behind the window; a single one that fills it needs a larger window.
    if (!last) ends.pop();
    if (ends.length === 0) {
      size *= 2;
      continue;
    }
    let start = 0;
    for (const stop of ends) {
      yield { start: at + start, end: at + stop };
      start = stop;
    }
    at += start;
    size = WINDOW;
  }
}

/** The end of the last whole character that ends at or before `index`. */
export function wholeBefore(text: string, index: number): number {
  let whole = 0;
  for (const { end } of graphemes(text)) {
    if (end > index) break;
    whole = end;
  }
  return whole;
}
