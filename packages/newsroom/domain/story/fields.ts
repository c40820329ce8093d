/** Readers of what a user's field may hold. They never throw: an odd value reads as nothing. */
type Obj = Record<string, unknown>;
const isObj = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);
const clean = (value: string): string => value.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Text of a string, number, Strapi Blocks array or a list of these. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return clean(value.map(textOf).filter(Boolean).join(' '));
  if (!isObj(value)) return '';
  if (typeof value['text'] === 'string') return value['text'];
  // The runs of one block touch each other: "Mưa " + "lớn".
  return Array.isArray(value['children'])
    ? clean(value['children'].map((child) => (isObj(child) && typeof child['text'] === 'string' ? child['text'] : textOf(child))).join(''))
    : '';
}

/** What a name is called in the types of the world. */
export const NAMES = ['name', 'fullName', 'fullname', 'full_name', 'displayName', 'title', 'label', 'username'] as const;

/** The name of an author, section or tag, whatever its type calls it; null where it has none. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return clean(String(value)) || null;
  if (!isObj(value)) return null;
  for (const key of NAMES) if (typeof value[key] === 'string' && clean(value[key] as string)) return clean(value[key] as string);
  const full = [value['firstname'] ?? value['firstName'], value['lastname'] ?? value['lastName']].filter(
    (part): part is string => typeof part === 'string',
  );
  return clean(full.join(' ')) || null;
}

/** Names out of a string ("An, Bình"), a JSON list, a relation, a component or a list of any of these; no doubles. */
export function namesOf(value: unknown): string[] {
  const list =
    typeof value === 'string'
      ? splitNames(value)
      : Array.isArray(value)
        ? value.flatMap((item) => (isObj(item) ? [nameOf(item)] : [nameOf(item)]))
        : [nameOf(value)];
  return [...new Set(list.filter((name): name is string => name !== null && name !== ''))];
}

function splitNames(value: string): string[] {
  // A JSON list typed into a text field is a common habit of imported sites.
  if (value.trim().startsWith('[')) {
    try {
      return namesOf(JSON.parse(value));
    } catch {
      // Not JSON after all: read it as names.
    }
  }
  return value
    .split(/[,;\n]/)
    .map(clean)
    .filter(Boolean);
}

/** A section out of an enumeration, a string or a relation with a name and perhaps a slug. */
export function sectionOf(value: unknown, slugify: (name: string) => string): { name: string; slug: string } | null {
  const one = Array.isArray(value) ? value[0] : value;
  const name = nameOf(one);
  if (name === null) return null;
  const own = isObj(one) && typeof one['slug'] === 'string' ? one['slug'] : '';
  return { name, slug: own || slugify(name) };
}

const FILE_CREDITS = ['credit', 'copyright', 'byline', 'photographer', 'author'] as const;

/** Who made a picture: metadata of the provider, a credit of an extended upload type, else "Ảnh: …" at a caption's end. */
export function creditOf(file: Obj): string {
  for (const place of [file, file['provider_metadata']]) {
    if (!isObj(place)) continue;
    for (const key of FILE_CREDITS) if (typeof place[key] === 'string' && place[key]) return clean(place[key] as string);
  }
  const caption = typeof file['caption'] === 'string' ? file['caption'] : '';
  return clean(/(?:ảnh|photo|nguồn|credit)\s*:\s*([^.()|]+)/iu.exec(caption.normalize('NFC'))?.[1] ?? '');
}

/** 0–100 per cent from the left and the top; null where no editor set it. */
export function focalPointOf(file: Obj): { x: number; y: number } | null {
  const point = isObj(file['focalPoint']) ? file['focalPoint'] : { x: file['focalX'], y: file['focalY'] };
  const { x, y } = point as { x: unknown; y: unknown };
  const fits = (n: unknown): n is number => typeof n === 'number' && n >= 0 && n <= 100;
  return fits(x) && fits(y) ? { x, y } : null;
}

/** Media, single or multiple, as a list of upload rows that are pictures. */
export function picturesOf(value: unknown): Obj[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (file): file is Obj => isObj(file) && typeof file['url'] === 'string' && String(file['mime'] ?? 'image/').startsWith('image/'),
  );
}
