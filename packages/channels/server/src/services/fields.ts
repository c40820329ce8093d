import { z } from 'zod';
import type { KindView } from '../../../contracts';

type Shape = { properties?: Record<string, { type?: string; format?: string }>; required?: string[] };

const TYPES: Record<string, 'text' | 'number' | 'boolean'> = { number: 'number', integer: 'number', boolean: 'boolean' };

/** The fields of a kind's settings, for drawing a form; what is not plain text, number or yes/no is text. */
export function fieldsOf(settings: z.ZodType): KindView['fields'] {
  const { properties = {}, required = [] } = z.toJSONSchema(settings, { unrepresentable: 'any', io: 'input' }) as Shape;
  return Object.entries(properties).map(([name, { type = '', format }]) => ({
    name,
    type: format === 'uri' ? ('url' as const) : (TYPES[type] ?? ('text' as const)),
    required: required.includes(name),
  }));
}
