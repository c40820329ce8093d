import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { standingOn } from '../../../../../domain/accreditation';
import type { Told } from '../../people/letters';
import { type AgencyRow, type DelegateRow, type LetterRow, table } from '../../tables';
import { service } from '../../types';
import { type Draft, layOut } from './layout';
import type { Writer } from './writer';

type Decision = Exclude<Told, 'agency_link'>;
type Facts = { agency: string; card: string; expires: string | null; reason: string };

/** A day as people write it. */
const dayVi = (day: string): string => day.split('-').reverse().join('/');
const dayEn = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const VI: Record<Decision, (facts: Facts) => Draft> = {
  granted: ({ agency, card, expires }) => ({
    subject: `Đã cấp thẻ đại biểu giao ban báo chí – ${agency}`,
    lines: ['Văn phòng báo chí đã cấp thẻ đại biểu cho Quý vị. Từ nay thư mời họp giao ban sẽ gửi tới địa chỉ này.'],
    facts: [
      ['Cơ quan', agency],
      ['Mã thẻ', card],
      ['Có giá trị', expires ? `đến hết ngày ${dayVi(expires)}` : 'không thời hạn'],
    ],
    closing: ['Khi đến họp, Quý vị vui lòng xuất trình mã thẻ này.'],
  }),
  prolonged: ({ agency, card, expires }) => ({
    subject: `Thẻ đại biểu giao ban báo chí: đổi thời hạn – ${agency}`,
    lines: ['Thời hạn thẻ đại biểu của Quý vị đã được thay đổi. Mã thẻ giữ nguyên.'],
    facts: [
      ['Cơ quan', agency],
      ['Mã thẻ', card],
      ['Có giá trị', expires ? `đến hết ngày ${dayVi(expires)}` : 'không thời hạn'],
    ],
  }),
  refused: ({ agency, reason }) => ({
    subject: `Chưa cấp được thẻ đại biểu giao ban báo chí – ${agency}`,
    lines: ['Văn phòng báo chí chưa cấp được thẻ đại biểu cho Quý vị.'],
    facts: [['Lý do', reason]],
    closing: ['Nếu cần bổ sung thông tin, xin liên hệ văn phòng báo chí qua cơ quan chủ quản.'],
  }),
  withdrawn: ({ agency, reason }) => ({
    subject: `Thu hồi thẻ đại biểu giao ban báo chí – ${agency}`,
    lines: ['Văn phòng báo chí đã thu hồi thẻ đại biểu của Quý vị. Mã thẻ và các liên kết đã gửi không còn hiệu lực.'],
    facts: [['Lý do', reason]],
  }),
};

const EN: Record<Decision, (facts: Facts) => Draft> = {
  granted: ({ agency, card, expires }) => ({
    subject: `You are accredited to the press briefing – ${agency}`,
    lines: ['The press office has accredited you. From now on invitations to the briefings go to this address.'],
    facts: [
      ['Press agency', agency],
      ['Card', card],
      ['Valid', expires ? `until the end of ${dayEn(expires)}` : 'without an end'],
    ],
    closing: ['Please show this card code when you come.'],
  }),
  prolonged: ({ agency, card, expires }) => ({
    subject: `Your accreditation to the press briefing: another last day – ${agency}`,
    lines: ['The last day of your accreditation was changed. Your card stays the same.'],
    facts: [
      ['Press agency', agency],
      ['Card', card],
      ['Valid', expires ? `until the end of ${dayEn(expires)}` : 'without an end'],
    ],
  }),
  refused: ({ agency, reason }) => ({
    subject: `No accreditation to the press briefing – ${agency}`,
    lines: ['The press office did not accredit you.'],
    facts: [['Reason', reason]],
    closing: ['If something was missing, your agency may get in touch with the press office.'],
  }),
  withdrawn: ({ agency, reason }) => ({
    subject: `Your accreditation to the press briefing was withdrawn – ${agency}`,
    lines: ['The press office has withdrawn your accreditation. Your card and the links you were sent no longer work.'],
    facts: [['Reason', reason]],
  }),
};

/** The letter of a decision on an accreditation, as it is before layout. */
export const decisionDraft = (language: 'vi' | 'en', what: Decision, facts: Facts): Draft => (language === 'vi' ? VI : EN)[what](facts);

/** An agency has no language of its own: Vietnamese first, English after it. */
const linkDraft = (agency: string, url: string): Draft => ({
  subject: `Đăng ký đại biểu dự giao ban báo chí – ${agency}`,
  lines: [
    'Đây là liên kết riêng của cơ quan để đăng ký phóng viên dự giao ban báo chí. Ai có liên kết đều đăng ký được thay cơ quan, vì vậy xin không chuyển ra ngoài.',
    'This is your agency’s own link to register delegates for the press briefing. Whoever has it can register in your name: please do not pass it on.',
  ],
  link: { label: 'Đăng ký đại biểu · Register delegates', url },
});

async function ofAgency(strapi: Core.Strapi, letter: LetterRow, agency: AgencyRow | null): ReturnType<Writer> {
  if (!agency || agency.active === false || agency.email !== letter.to) return { drop: 'gone' };
  return layOut('vi', agency.name, linkDraft(agency.name, await service(strapi, 'links').agency(agency)));
}

/** What the letter says is still so: a decision that was taken back since has a letter of its own. */
const stands = (row: DelegateRow, what: Decision, expires: unknown, day: string): boolean => {
  const state = standingOn(row, day);
  return what === 'granted' || what === 'prolonged' ? state === 'granted' && (row.expires ?? null) === (expires ?? null) : state === what;
};

/** Tells a delegate of a decision, or an agency its link. */
export const accreditation: Writer = async (strapi, letter) => {
  const { what, expires = null, agencyId, reason } = letter.params ?? {};
  if (what === 'agency_link')
    return ofAgency(strapi, letter, await table(strapi, 'agency').findOne({ where: { id: Number(agencyId ?? -1) } }));
  const row = letter.delegate === null ? null : await table(strapi, 'delegate').findOne({ where: { id: Number(letter.delegate) } });
  const agency = row && (await table(strapi, 'agency').findOne({ where: { id: Number(row.agency) } }));
  if (!row || !agency) return { drop: 'gone' };
  if (!stands(row, what as Decision, expires, await service(strapi, 'people').today())) return { drop: 'superseded' };
  const facts = { agency: agency.name, card: row.card ?? '', expires: row.expires ?? null, reason: String(reason ?? '') };
  // To the address that is right by now: the old one may be a stranger's.
  return { ...layOut(row.language, row.name, decisionDraft(row.language, what as Decision, facts)), to: row.email };
};
