import { z } from 'zod';
import type { KindView } from '../../../contracts';

type Words = { en: string; vi: string };
/** `label`, `hint`, `choices` (words for each value of an enum) and `advanced` are what a channel gives with `.meta()`. */
type Property = {
  type?: string;
  format?: string;
  enum?: string[];
  default?: string | number | boolean;
  label?: Words;
  hint?: Words;
  choices?: Record<string, Words>;
  advanced?: boolean;
};
type Shape = { properties?: Record<string, Property>; required?: string[] };

const TYPES: Record<string, 'text' | 'number' | 'boolean'> = { number: 'number', integer: 'number', boolean: 'boolean' };

/** The fields of a kind's settings, for drawing a form; what is not plain text, number or yes/no is text. */
export function fieldsOf(settings: z.ZodType): KindView['fields'] {
  const { properties = {}, required = [] } = z.toJSONSchema(settings, { unrepresentable: 'any', io: 'input' }) as Shape;
  return Object.entries(properties).map(([name, { type = '', format, label, hint, enum: values, ...more }]) => ({
    name,
    label: label ?? null,
    hint: hint ?? null,
    type: values ? ('choice' as const) : format === 'uri' ? ('url' as const) : (TYPES[type] ?? ('text' as const)),
    required: required.includes(name),
    choices: (values ?? []).map((value) => ({ value, label: more.choices?.[value] ?? null })),
    preset: more.default ?? null,
    // What must be filled is never folded away.
    advanced: more.advanced === true && !required.includes(name),
  }));
}
