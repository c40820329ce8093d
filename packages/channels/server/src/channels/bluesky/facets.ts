import { byteOffsets } from '../../../../domain/count/bytes';
import { byGraphemes } from '../../../../domain/count/units';
import { type Mark, marksOf } from '../../../../domain/marks';

type Feature = { $type: 'app.bsky.richtext.facet#link'; uri: string } | { $type: 'app.bsky.richtext.facet#tag'; tag: string };
export type Facet = { index: { byteStart: number; byteEnd: number }; features: [Feature] };

/** A tag may have 64 characters (app.bsky.richtext.facet). */
const TAG = 64;

const featureOf = ({ kind, value }: Mark): Feature =>
  kind === 'link' ? { $type: 'app.bsky.richtext.facet#link', uri: value } : { $type: 'app.bsky.richtext.facet#tag', tag: value };

/**
 * What is clickable in `text`, in UTF-8 bytes. The server takes offsets that lie outside the text and clients then draw nothing, so every
 * one is made of places inside it. Mentions are left out: they would need a look-up of somebody's identity first.
 * @param more marks whose place the writer of the text knows, e.g. a link shown shortened
 */
export function facetsOf(text: string, more: readonly Mark[] = []): Facet[] {
  const found = marksOf(text).filter(({ start, end }) => !more.some((one) => start < one.end && one.start < end));
  const marks = [...found, ...more]
    .filter((mark) => mark.kind === 'link' || byGraphemes(mark.value, TAG).cutAt === null)
    .sort((a, b) => a.start - b.start);
  const places = byteOffsets(
    text,
    marks.flatMap(({ start, end }) => [start, end]),
  );
  return marks.map((mark, index) => ({
    index: { byteStart: places[index * 2] as number, byteEnd: places[index * 2 + 1] as number },
    features: [featureOf(mark)],
  }));
}
