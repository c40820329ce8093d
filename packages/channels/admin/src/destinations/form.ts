import type { DestinationChange, DestinationView, KindView, NewDestination } from '../../../contracts';

type Field = KindView['fields'][number];
type Typed = string | boolean;

/** What a form holds, as typed: the contract's types are made when it is sent. Never the secrets. */
export type Draft = {
  name: string;
  settings: Record<string, Typed>;
  byDefault: boolean;
  approval: boolean;
  quiet: boolean;
  quietFrom: string;
  quietTo: string;
  sections: string[];
  locales: string[];
};

const typedOf = ({ type, preset }: Field, value: unknown): Typed => {
  const given = value ?? preset;
  return type === 'boolean' ? given === true : given === null || given === undefined ? '' : String(given);
};

export function draftOf(kind: KindView | undefined, destination: DestinationView | null): Draft {
  const { name = '', settings = {}, byDefault = true, approval = false, quiet = null, sections = [], locales = [] } = destination ?? {};
  return {
    name,
    settings: Object.fromEntries((kind?.fields ?? []).map((field) => [field.name, typedOf(field, settings[field.name])])),
    byDefault,
    approval,
    quiet: quiet !== null,
    quietFrom: quiet?.from ?? '22:00',
    quietTo: quiet?.to ?? '06:00',
    sections,
    locales,
  };
}

/** Settings as the channel takes them. An empty field is left out, so that what is preset holds; what the form does not show stays as it was. */
export function settingsOf(
  kind: KindView | undefined,
  typed: Draft['settings'],
  before: Record<string, unknown> = {},
): Record<string, unknown> {
  const fields = kind?.fields ?? [];
  const hidden = Object.entries(before).filter(([name]) => !fields.some((field) => field.name === name));
  const given = fields.flatMap(({ name, type }): [string, unknown][] => {
    const value = typed[name];
    if (type === 'boolean') return [[name, value === true]];
    const text = String(value ?? '').trim();
    // What is no number is sent as it was typed: the server says so at its field.
    const number = Number(text.replace(',', '.'));
    return text === '' ? [] : [[name, type === 'number' && !Number.isNaN(number) ? number : text]];
  });
  return Object.fromEntries([...hidden, ...given]);
}

const quietOf = ({ quiet, quietFrom, quietTo }: Draft) => (quiet ? { from: quietFrom, to: quietTo } : null);

export const newOf = (kind: KindView, draft: Draft, secrets: Record<string, string>): NewDestination => ({
  kind: kind.kind,
  name: draft.name.trim(),
  settings: settingsOf(kind, draft.settings),
  secrets,
  sections: draft.sections,
  locales: draft.locales,
  byDefault: draft.byDefault,
  approval: draft.approval,
  quiet: quietOf(draft),
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed is sent, so that a colleague's other changes stay. */
export function changeOf(
  kind: KindView | undefined,
  base: DestinationView,
  draft: Draft,
  secrets: Record<string, string>,
): DestinationChange {
  const from = draftOf(kind, base);
  const changed = <K extends keyof Draft>(...keys: K[]) => keys.some((key) => !same(from[key], draft[key]));
  return {
    version: base.version,
    ...(changed('name') ? { name: draft.name.trim() } : {}),
    ...(changed('settings') ? { settings: settingsOf(kind, draft.settings, base.settings) } : {}),
    ...(changed('sections') ? { sections: draft.sections } : {}),
    ...(changed('locales') ? { locales: draft.locales } : {}),
    ...(changed('byDefault') ? { byDefault: draft.byDefault } : {}),
    ...(changed('approval') ? { approval: draft.approval } : {}),
    ...(changed('quiet', 'quietFrom', 'quietTo') ? { quiet: quietOf(draft) } : {}),
    ...(Object.keys(secrets).length ? { secrets } : {}),
  };
}

/** What I typed, on top of what a colleague saved meanwhile. */
export function rebased(kind: KindView | undefined, base: DestinationView, draft: Draft, theirs: DestinationView): Draft {
  const [from, now] = [draftOf(kind, base), draftOf(kind, theirs)];
  const keep = <K extends keyof Draft>(key: K): Draft[K] => (same(from[key], draft[key]) ? now[key] : draft[key]);
  const settings = Object.fromEntries(
    Object.keys(now.settings).map((name) => [
      name,
      (same(from.settings[name], draft.settings[name]) ? now.settings[name] : draft.settings[name]) as Typed,
    ]),
  );
  return {
    name: keep('name'),
    settings,
    byDefault: keep('byDefault'),
    approval: keep('approval'),
    quiet: keep('quiet'),
    quietFrom: keep('quietFrom'),
    quietTo: keep('quietTo'),
    sections: keep('sections'),
    locales: keep('locales'),
  };
}

/** Fields that must be filled and are not. Secrets that are made by themselves, or are there, may stay empty. */
export function missing(kind: KindView | undefined, draft: Draft): string[] {
  const empty = (kind?.fields ?? []).filter(
    ({ name, required, type }) => required && type !== 'boolean' && String(draft.settings[name] ?? '').trim() === '',
  );
  return [...(draft.name.trim() ? [] : ['name']), ...empty.map(({ name }) => name)];
}

type Problem = { field: string; why_en: string; why_vi: string };

/** What the server refused, at the field it is about; empty where the refusal is about something else. */
export function problemsOf(code: string | undefined, params: Record<string, unknown>, language: 'en' | 'vi'): Record<string, string> {
  if (code !== 'destination.settings' && code !== 'destination.secret') return {};
  const all = Array.isArray(params.problems) ? (params.problems as Problem[]) : [params as unknown as Problem];
  return Object.fromEntries(
    all.filter(({ field }) => typeof field === 'string').map((one) => [one.field, language === 'vi' ? one.why_vi : one.why_en]),
  );
}
