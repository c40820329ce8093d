import { fold } from '@hoitu/viet-text';
import { type CellRow, rowsOf } from './cells';

/** A delegate as a pasted line gives it; nothing is checked but that there is something to check. */
export type PastedDelegate = { line: number; text: string; name: string; role: string; email: string; phone: string };
export type Sentence = { en: string; vi: string };
export type PastedFault = { line: number; text: string; why: Sentence };

const COLUMNS = ['name', 'role', 'email', 'phone'] as const;
type Column = (typeof COLUMNS)[number];

/** How the heads of such tables call their columns, without accents and signs. */
const HEADS: Record<Column, RegExp> = {
  name: /^(ho (va )?ten|ten|ho ten dai bieu|ten dai bieu|dai bieu|phong vien|(full )?name|delegate)$/,
  role: /^(chuc (vu|danh)|vai tro|nhiem vu|cong viec|role|position|title|job( title)?)$/,
  email: /^((dia chi )?(e ?mail|thu dien tu)|mail|(e ?mail )address)$/,
  phone: /^((so )?(dien thoai|dt|di dong)( di dong| lien he)?|sdt|(tele)?phone( number)?|tel|mobile)$/,
};

const columnOf = (cell: string): Column | undefined => {
  const head = fold(cell)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return COLUMNS.find((column) => HEADS[column].test(head));
};

/** Where each column stands, where `row` is a head: it names a name and an address, and no address stands in it. */
function headOf(row: CellRow | undefined): (Column | undefined)[] | null {
  const columns = row?.cells.map(columnOf) ?? [];
  return columns.includes('name') && columns.includes('email') && !row?.text.includes('@') ? columns : null;
}

/** Our own files put an apostrophe before what a spreadsheet would take for a formula: it is taken off again. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '');
const FORMULA = /^[=+\-@＝＋－＠]/;

const WHY = {
  broken: { en: 'a quotation mark is never closed', vi: 'dấu ngoặc kép mở ra mà không đóng' },
  few: { en: 'name, role and e-mail are needed, in this order', vi: 'cần đủ họ tên, chức danh và e-mail, theo thứ tự đó' },
  formula: {
    en: 'a name or role begins like a spreadsheet formula',
    vi: 'họ tên hoặc chức danh bắt đầu như một công thức bảng tính',
  },
} satisfies Record<string, Sentence>;

/**
 * Delegates out of pasted lines `name; role; e-mail; telephone`, by semicolon, comma or tab, or in the order that a head line
 * names. What cannot be one is told by its line.
 */
export function readPasted(pasted: string): { found: PastedDelegate[]; faults: PastedFault[] } {
  const rows = rowsOf(pasted);
  const head = headOf(rows[0]);
  const order: readonly (Column | undefined)[] = head ?? COLUMNS;
  const needed = head ? 1 : 3;
  const found: PastedDelegate[] = [];
  const faults: PastedFault[] = [];
  for (const { line, text, cells, broken } of head ? rows.slice(1) : rows) {
    const of = (column: Column): string => bare(cells[order.indexOf(column)] ?? '');
    const delegate = { line, text: text.slice(0, 200), name: of('name'), role: of('role'), email: of('email'), phone: of('phone') };
    const fault = (why: Sentence) => faults.push({ line, text: delegate.text, why });
    if (broken) fault(WHY.broken);
    else if (cells.length < needed) fault(WHY.few);
    else if (FORMULA.test(delegate.name) || FORMULA.test(delegate.role)) fault(WHY.formula);
    else found.push(delegate);
  }
  return { found, faults };
}
