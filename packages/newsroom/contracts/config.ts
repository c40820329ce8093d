/** What a plugin's configuration value may be. A table of these is checked by one function, so that every mistake reads alike. */
export type ConfigShape =
  | { kind: 'string'; accept?: (value: string) => boolean; expected?: string }
  | { kind: 'number'; accept?: (value: number) => boolean; expected?: string }
  /** `secret`: what was given is not repeated in the sentence, which ends in logs. */
  | { kind: 'value'; accept(value: unknown): boolean; expected: string; secret?: boolean }
  | { kind: 'oneOf'; values: readonly string[] }
  | { kind: 'object'; keys: Record<string, ConfigShape>; required?: readonly string[]; noun?: string; nullable?: boolean; secret?: boolean }
  | { kind: 'map'; value: ConfigShape };

const join = (path: string, key: string): string => (/^[A-Za-z]\w*$/.test(key) ? (path ? `${path}.${key}` : key) : `${path}['${key}']`);

/** Letters to change to get from `a` to `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] as number;
}

/** The known word `word` was probably meant to be. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known.map((name) => ({ name, away: distance(word.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(2, best.name.length / 3) ? best.name : undefined;
}

/** "; did you mean x?" or the list of what is known. */
export function hint(word: string, known: readonly string[]): string {
  if (known.length === 0) return '; there are none';
  const meant = nearest(word, known);
  return meant ? `; did you mean ${meant}?` : `; known: ${known.join(', ')}`;
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)) ?? typeof value;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws a sentence that names the first key of `plugin`'s configuration that does not fit `shape`. */
export function checkConfig(plugin: string, value: unknown, shape: ConfigShape, path = ''): void {
  const fail = (what: string, at = path): never => {
    throw new Error(`plugin::${plugin}: ${at || 'the config'} ${what}`);
  };
  const inside = (key: string, inner: unknown, of: ConfigShape) => checkConfig(plugin, inner, of, join(path, key));
  switch (shape.kind) {
    case 'oneOf':
      if (!shape.values.includes(value as string))
        fail(`must be one of ${shape.values.map((v) => `'${v}'`).join(', ')}, not ${show(value)}`);
      return;
    case 'string':
      if (typeof value !== 'string' || (shape.accept && !shape.accept(value)))
        fail(`must be ${shape.expected ?? 'a text'}, not ${show(value)}`);
      return;
    case 'number':
      if (typeof value !== 'number' || (shape.accept && !shape.accept(value)))
        fail(`must be ${shape.expected ?? 'a number'}, not ${show(value)}`);
      return;
    case 'value':
      if (!shape.accept(value)) fail(`must be ${shape.expected}${shape.secret ? '' : `, not ${show(value)}`}`);
      return;
    case 'map':
      if (!isObject(value)) return fail(`must be an object, not ${show(value)}`);
      for (const [key, inner] of Object.entries(value)) inside(key, inner, shape.value);
      return;
    case 'object': {
      if (value === null && shape.nullable) return;
      if (!isObject(value)) return fail(`must be an object${shape.secret ? '' : `, not ${show(value)}`}`);
      const known = Object.keys(shape.keys);
      for (const [key, inner] of Object.entries(value)) {
        const of = shape.keys[key];
        if (!of) fail(`is not ${shape.noun ?? 'a setting'}${hint(key, known)}`, join(path, key));
        else if (inner !== undefined) inside(key, inner, of);
      }
      for (const key of shape.required ?? []) if (value[key] === undefined) fail('is missing', join(path, key));
    }
  }
}

/** The config of a plugin that has none: any key is a mistake, and is named. */
export const noConfig = (plugin: string) => ({
  default: {},
  validator: (config: unknown): void => checkConfig(plugin, config, { kind: 'object', keys: {} }),
});
