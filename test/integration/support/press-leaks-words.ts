/** What each account may do in these tests. `editor` works on the assignment desk, `stranger` has an account and no rights. */
export const ACCOUNTS = {
  office: ['press-briefing.see', 'press-briefing.manage', 'press-briefing.accredit', 'press-briefing.decide'],
  reader: ['press-briefing.see'],
  decider: ['press-briefing.see', 'press-briefing.decide'],
  clerk: ['press-briefing.accredit'],
  speaker: ['press-briefing.answer'],
  other: ['press-briefing.answer'],
  editor: ['assignment-desk.read', 'assignment-desk.edit', 'assignment-desk.assign', 'assignment-desk.plan', 'assignment-desk.report'],
  stranger: [],
} as const;
export type Account = keyof typeof ACCOUNTS;
export const accounts = Object.keys(ACCOUNTS) as Account[];

/**
 * Who reads: an account, somebody with a link or a mailbox of their own, or a place words end in. `an` asks, answers and sends a
 * substitute; `binh` is of another agency, invited to the same meetings; `gone` was refused; `roads` answers by letter; `head` is
 * the head of that unit.
 */
export type Holder =
  | Account
  | 'an'
  | 'substitute'
  | 'binh'
  | 'gone'
  | 'agency'
  | 'otherAgency'
  | 'roads'
  | 'head'
  | 'nobody'
  | 'superAdmin'
  | 'apiToken'
  | 'log'
  | 'webhook'
  | 'mailbox';

type Canary = { words: readonly string[]; may: readonly Holder[] };
const only = (words: string | readonly string[], ...may: Holder[]): Canary => ({ words: [words].flat(), may });

const SEE: Holder[] = ['office', 'reader', 'decider'];
const CONTACTS: Holder[] = ['office', 'clerk'];
/** As it stands in a row: leaked undecoded, it is leaked all the same. */
const inBase64 = (text: string): string => Buffer.from(text.slice(0, Math.floor(text.length / 3) * 3)).toString('base64');
const bytes = (text: string): string[] => [text, inBase64(text)];

/** Words found nowhere else, small letters alone, with exactly those who read each at some exit: nobody less, and nobody more. */
export const CANARIES = {
  // Of the closed meeting: who was invited reads its minutes.
  minutes: only('kinbienban', ...SEE, 'an', 'substitute', 'binh'),
  sessionNotes: only('kinghichuphien', ...SEE),
  itemNote: only('kinghichumuc', ...SEE),
  decision: only('kinketluan', ...SEE),
  onlyClosedTitle: only('kintenphienkin', ...SEE, 'an', 'substitute', 'binh', 'speaker', 'roads', 'head'),

  embargoedTitle: only('kincamdangten', ...SEE),
  embargoedName: only('kincamdangtep', ...SEE),
  embargoedBytes: only(bytes('kincamdangbyte'), ...SEE),
  officeTitle: only('kinnoiboten', ...SEE),
  officeBytes: only(bytes('kinnoibobyte'), ...SEE),
  delegatesBytes: only(bytes('kindaibieubyte'), ...SEE, 'an', 'substitute', 'binh'),
  publicEmbargoed: only(bytes('kinmocamdang'), ...SEE),

  // A substitute's letter says in whose place they come, and iCalendar says it by address (DELEGATED-FROM).
  email: only('kinthu@bao.test', ...CONTACTS, 'an', 'substitute'),
  phone: only('0912000111', ...CONTACTS),
  card: only('thẻ', ...CONTACTS, 'an'),
  code: only('mã', 'office', 'an', 'substitute'),
  substituteEmail: only('kinthaythu@bao.test', 'office', 'an', 'substitute'),
  replyNote: only('kinghichutraloi', 'office', 'an'),
  refusal: only('kinlydotuchoi', ...CONTACTS, 'gone'),
  agencyEmail: only('kincoquan@bao.test', ...CONTACTS, 'agency'),
  agencyPhone: only('0912000222', ...CONTACTS),
  agencyLicence: only('kingiayphep', ...CONTACTS),
  agencyNote: only('kinghichucoquan', ...CONTACTS),
  headEmail: only('kinthutruong@so.test', ...CONTACTS, 'head'),
  headPhone: only('0912000333', ...CONTACTS),
  speakerEmail: only('kinphatngon@so.test', ...CONTACTS, 'roads'),
  speakerPhone: only('0912000444', ...CONTACTS),

  // Asked by `an`: put to the unit of roads and answered, not released.
  question: only('kincauhoi', ...SEE, 'an', 'substitute', 'speaker', 'roads', 'head'),
  answer: only('kintraloi', ...SEE, 'speaker', 'roads', 'head'),
  untriaged: only('kinchuaphan', ...SEE, 'an', 'substitute'),
  asker: only('kinnguoihoi', ...SEE, 'clerk', 'an', 'substitute', 'agency'),
  decline: only('kinlydokhongtraloi', ...SEE, 'an', 'substitute'),
  binhAsks: only('kinbinhhoi', ...SEE, 'binh'),
  released: only('kincongbo', ...SEE, 'an', 'substitute', 'binh'),

  // What the mail server said of a letter it did not take.
  mailServer: only('kinmaychuthu', 'office'),
  mailboxPassword: only('kinmatkhau', 'mailbox'),
} satisfies Record<string, Canary>;
export type CanaryName = keyof typeof CANARIES;
export const names = Object.keys(CANARIES) as CanaryName[];

/** Codes are made by the server: their words are known when they are made. */
const made = new Map<CanaryName, string>();
export const setCode = (name: 'card' | 'code', word: string): void => void made.set(name, word.toLowerCase());
export const wordsOf = (name: CanaryName): readonly string[] => (made.has(name) ? [made.get(name) as string] : CANARIES[name].words);

/** Who saw what, and where first. */
export const seen = new Map<CanaryName, Map<Holder, string>>(names.map((name) => [name, new Map()]));
/** Remembers what this text gives away to its reader; folded lines of iCalendar and JSON's escapes hide nothing. */
export function read(holder: Holder, at: string, text: string): void {
  // Base64 is told by its capitals.
  const plain = text.replace(/\r?\n[ \t]/g, '');
  const small = plain.toLowerCase();
  for (const name of names)
    for (const word of wordsOf(name)) {
      const holds = word === word.toLowerCase() ? small.includes(word) : plain.includes(word);
      const who = seen.get(name) as Map<Holder, string>;
      if (holds && !who.has(holder)) who.set(holder, at);
    }
}
