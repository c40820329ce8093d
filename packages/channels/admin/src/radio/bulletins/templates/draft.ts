import { sayDuration } from '@hoitu/admin-kit';
import type { TemplateInput, TemplateView } from '../../../../../contracts';
import type { ItemKind } from '../../../../../domain/radio/bulletin';
import { parseLength } from '../../length';

/** A part as it is edited: lengths as they are typed, and a name by which it is carried. */
export type Part = { key: string; kind: ItemKind; title: string; text: string; planned: string; insert: string; float: boolean };
export type Draft = Omit<TemplateInput, 'parts' | 'seconds'> & { length: string; parts: readonly Part[] };

export const newPart = (key: string, kind: ItemKind, title = ''): Part => ({
  key,
  kind,
  title,
  text: '',
  planned: '',
  insert: '',
  float: false,
});

const length = (seconds: number | null): string => (seconds ? sayDuration(seconds) : '');

export const draftOf = ({ name, days, airTime, seconds, presenter, enabled, parts }: TemplateView): Draft => ({
  name,
  days,
  airTime,
  presenter,
  enabled,
  length: sayDuration(seconds),
  parts: parts.map((part, index) => ({ ...part, key: `part-${index}`, planned: length(part.planned), insert: length(part.insert) })),
});

const seconds = (typed: string): number | null => (typed.trim() === '' ? 0 : parseLength(typed));

/** What is sent of a draft; null where something cannot be read or is missing. */
export function inputOf({ name, days, airTime, presenter, enabled, length: typed, parts }: Draft): TemplateInput | null {
  const all = seconds(typed);
  const read = parts.map((part) => ({ part, planned: seconds(part.planned), insert: seconds(part.insert) }));
  const fits = name.trim() !== '' && days.length > 0 && /^\d\d:\d\d$/.test(airTime) && all !== null && all >= 30 && all <= 14_400;
  if (!fits || read.some(({ planned, insert }) => planned === null || insert === null)) return null;
  return {
    name: name.trim(),
    days: [...days].sort(),
    airTime,
    seconds: all,
    presenter,
    enabled,
    parts: read.map(({ part: { kind, title, text, float }, planned, insert }) => ({
      kind,
      title: title.trim(),
      text,
      float,
      planned: planned ?? 0,
      insert: insert || null,
    })),
  };
}

/** Seconds that the plan of all parts comes to. */
export const plannedOf = ({ parts }: Draft): number => parts.reduce((sum, part) => sum + (seconds(part.planned) ?? 0), 0);
