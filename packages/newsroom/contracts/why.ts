import type { z } from 'zod';
import type { Sentence } from './refusal';

type Issue = z.core.$ZodIssue;

const COUNTED: Record<string, Sentence> = {
  string: { en: ' characters', vi: ' ký tự' },
  array: { en: ' entries', vi: ' mục' },
};
const counted = (origin: string, n: number | bigint): Sentence => ({
  en: `${n}${COUNTED[origin]?.en ?? ''}`,
  vi: `${n}${COUNTED[origin]?.vi ?? ''}`,
});
const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

/** Why a value does not fit its contract, for the person who sent it; zod itself speaks English only unless the whole process is told. */
export function whyOf(issue: Issue | undefined): Sentence {
  switch (issue?.code) {
    case 'too_big': {
      const most = counted(issue.origin, issue.maximum);
      return { en: `at most ${most.en}`, vi: `tối đa ${most.vi}` };
    }
    case 'too_small': {
      if (issue.origin === 'string' && issue.minimum === 1) return { en: 'must not be empty', vi: 'không được để trống' };
      const least = counted(issue.origin, issue.minimum);
      return { en: `at least ${least.en}`, vi: `ít nhất ${least.vi}` };
    }
    case 'unrecognized_keys':
      return { en: `unknown: ${listed(issue.keys)}`, vi: `không có mục: ${listed(issue.keys)}` };
    case 'invalid_value':
      return { en: `must be one of: ${listed(issue.values)}`, vi: `phải là một trong: ${listed(issue.values)}` };
    case 'invalid_format':
      return { en: `is not in the right form (${issue.format})`, vi: `chưa đúng dạng (${issue.format})` };
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? { en: 'is missing', vi: 'còn thiếu' }
        : { en: `must be of the type ${issue.expected}`, vi: `phải thuộc kiểu ${issue.expected}` };
    case 'invalid_union':
      return { en: 'has none of the forms that are known here', vi: 'không thuộc dạng nào được chấp nhận' };
    default:
      return { en: issue?.message ?? 'does not fit', vi: 'giá trị chưa hợp lệ' };
  }
}
