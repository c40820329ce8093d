import { z } from 'zod';
import type { KindView } from '../../../contracts';

type Words = { en: string; vi: string };
type Property = { type?: string; format?: string; enum?: string[]; default?: string | number | boolean; label?: Words; hint?: Words };
type Shape = { properties?: Record<string, Property>; required?: string[] };

const TYPES: Record<string, 'text' | 'number' | 'boolean'> = { number: 'number', integer: 'number', boolean: 'boolean' };

/** The fields of a kind's settings, for drawing a form; what is not plain text, number or yes/no is text. */
export function fieldsOf(settings: z.ZodType): KindView['fields'] {
  const { properties = {}, required = [] } = z.toJSONSchema(settings, { unrepresentable: 'any', io: 'input' }) as Shape;
  return Object.entries(properties).map(([name, { type = '', format, label, hint, enum: choices, default: preset }]) => ({
    name,
    label: label ?? null,
    hint: hint ?? null,
    type: choices ? ('choice' as const) : format === 'uri' ? ('url' as const) : (TYPES[type] ?? ('text' as const)),
    required: required.includes(name),
    choices: choices ?? [],
    preset: preset ?? null,
  }));
}
