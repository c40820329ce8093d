const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** UTF-16 units looked at together: V8 copies the whole input into every segment, so a long text is read in windows. */
const WINDOW = 256;

/** Where each character, as a reader sees it, begins and ends in `text`, in UTF-16 units. */
export function* graphemes(text: string): Generator<{ start: number; end: number }> {
  let at = 0;
  let size = WINDOW;
  while (at < text.length) {
    const last = at + size >= text.length;
    const ends = [...segmenter.segment(text.slice(at, at + size))].map(({ index, segment }) => index + segment.length);
    // The last one may go on behind the window; a single one that fills it needs a larger window.
    if (!last) ends.pop();
    if (ends.length === 0) {
      size *= 2;
      continue;
    }
    let start = 0;
    for (const end of ends) {
      yield { start: at + start, end: at + end };
      start = end;
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
