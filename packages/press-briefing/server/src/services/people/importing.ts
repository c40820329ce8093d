import { type Actor, type Core, tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import { delegateInput, type Imported } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { type PastedDelegate, type PastedFault, readPasted, type Sentence } from '../../../../domain/people/pasted';
import { table } from '../tables';
import { columnsOf, demandPlaces, freshRow } from './delegates';
import { heldAgency, tellChanged } from './ground';

const SAMPLE = 8;
const shape = delegateInput.omit({ agency: true, language: true });

/** What is wrong with a column, for the person who looks at the line. */
const WHY: Record<string, { missing: Sentence; wrong: Sentence }> = {
  name: {
    missing: { en: 'the name is missing', vi: 'thiếu họ tên' },
    wrong: { en: 'the name is too long (120 characters at most)', vi: 'họ tên quá dài (tối đa 120 ký tự)' },
  },
  role: {
    missing: { en: 'the role is missing', vi: 'thiếu chức danh' },
    wrong: { en: 'the role is too long (120 characters at most)', vi: 'chức danh quá dài (tối đa 120 ký tự)' },
  },
  email: {
    missing: { en: 'the e-mail address is missing', vi: 'thiếu địa chỉ e-mail' },
    wrong: { en: 'the e-mail address cannot be read', vi: 'địa chỉ e-mail không hợp lệ' },
  },
  phone: {
    missing: { en: 'the telephone is missing', vi: 'thiếu số điện thoại' },
    wrong: { en: 'the telephone is not a number (40 signs at most)', vi: 'số điện thoại không hợp lệ (tối đa 40 ký tự)' },
  },
};

type Good = { line: number; columns: ReturnType<typeof columnsOf> };

/** The lines that make a delegate, and why the others do not. */
function sift(pasted: string): { good: Good[]; faults: PastedFault[] } {
  const { found, faults } = readPasted(tidyText(pasted));
  const good: Good[] = [];
  const lineOf = new Map<string, number>();
  const fault = ({ line, text }: PastedDelegate, why: Sentence) => faults.push({ line, text, why });
  for (const delegate of found) {
    const { name, role, email, phone } = delegate;
    const parsed = shape.safeParse({ name, role, email, phone });
    if (!parsed.success) {
      const column = String(parsed.error.issues[0]?.path[0] ?? 'name') as keyof typeof WHY;
      const words = WHY[column] ?? (WHY.name as (typeof WHY)[string]);
      fault(delegate, { name, role, email, phone }[column as 'name'] ? words.wrong : words.missing);
      continue;
    }
    const before = lineOf.get(parsed.data.email);
    if (before !== undefined) {
      fault(delegate, { en: `the same e-mail address as line ${before}`, vi: `trùng e-mail với dòng ${before}` });
      continue;
    }
    lineOf.set(parsed.data.email, delegate.line);
    good.push({ line: delegate.line, columns: columnsOf({ ...parsed.data, language: 'vi' }) });
  }
  return { good, faults: faults.sort((a, b) => a.line - b.line) };
}

const sampleOf = (good: readonly Good[]): Imported['sample'] =>
  good.slice(0, SAMPLE).map(({ line, columns: { name, role, email, phone } }) => ({ line, name, role, email, phone }));

/**
 * Delegates of one agency out of pasted lines, all in one transaction: what is refused leaves nothing behind. Who is known by the
 * address stays as they are.
 */
export async function importDelegates(
  strapi: Core.Strapi,
  { agency: id, lines, dry = false, partly = false }: { agency: string; lines: string; dry?: boolean; partly?: boolean },
  actor: Actor,
): Promise<Imported> {
  const { good, faults } = sift(lines);
  if (good.length === 0 && faults.length === 0) throw refuse('import_empty');
  const [first] = faults;
  if (first && !dry && !partly)
    throw refuse('import_faulty', { count: faults.length, line: first.line, why_en: first.why.en, why_vi: first.why.vi });
  return strapi.db.transaction(async () => {
    const agency = await heldAgency(strapi, id);
    if (agency.active === false) throw refuse('agency_inactive', { name: agency.name });
    const there = await table(strapi, 'delegate').findMany({ where: { agency: Number(agency.id) }, select: ['id', 'email'] });
    const known = new Set(there.map((row) => row.email));
    const fresh = good.filter(({ columns }) => !known.has(columns.email));
    if (fresh.length > 0) await demandPlaces(strapi, agency, fresh.length);
    if (!dry) {
      const ids: (string | number)[] = [];
      for (const { columns } of fresh) ids.push((await table(strapi, 'delegate').create({ data: freshRow(agency, columns, actor) })).id);
      await tellChanged(strapi, actor, ...ids.map((one) => ({ thing: 'delegate' as const, id: one, what: 'imported' })));
    }
    return { added: fresh.length, known: good.length - fresh.length, sample: sampleOf(fresh), faults };
  });
}
