import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { NoticeType } from '../../domain/notices';

const YOURS: Sentence = { en: 'The work is offered or assigned to you.', vi: 'Việc này được giao cho bạn.' };
const LEADS: Sentence = { en: 'You lead the desk.', vi: 'Bạn phụ trách ban này.' };
const EITHER: Sentence = { en: 'The work is yours, or you lead the desk.', vi: 'Đây là việc của bạn, hoặc bạn phụ trách ban này.' };

export const NOTICE_TEXTS: Record<NoticeType, { sentence: Sentence; why: Sentence; urgent?: boolean }> = {
  'assignment.offered': { sentence: { en: '{by} offers you: {slugline}', vi: '{by} giao cho bạn: {slugline}' }, why: YOURS, urgent: true },
  'assignment.reassigned': {
    sentence: { en: '{by} offers you: {slugline}', vi: '{by} giao cho bạn: {slugline}' },
    why: YOURS,
    urgent: true,
  },
  'assignment.declined': {
    sentence: { en: '{by} declined “{slugline}”: {note}', vi: '{by} từ chối “{slugline}”: {note}' },
    why: LEADS,
    urgent: true,
  },
  'assignment.expired': {
    sentence: { en: 'Nobody answered in time: {slugline}', vi: 'Hết hạn mà chưa ai trả lời: {slugline}' },
    why: LEADS,
    urgent: true,
  },
  'assignment.returned': {
    sentence: { en: '{by} returned “{slugline}”: {note}', vi: '{by} trả lại “{slugline}”: {note}' },
    why: YOURS,
    urgent: true,
  },
  'assignment.followed_up': {
    sentence: { en: '{by} asks for a follow-up: {slugline}', vi: '{by} đề nghị làm tiếp: {slugline}' },
    why: YOURS,
  },
  'assignment.due_soon': {
    sentence: { en: 'Due at {hour}, in {left_en}: {slugline}', vi: 'Còn {left_vi} là đến hạn ({hour}): {slugline}' },
    why: EITHER,
    urgent: true,
  },
  'assignment.late': { sentence: { en: 'Late: {slugline} ({desk})', vi: 'Trễ hạn: {slugline} ({desk})' }, why: EITHER, urgent: true },
  'assignment.cancelled': {
    sentence: { en: '{by} cancelled “{slugline}”: {note}', vi: '{by} hủy việc “{slugline}”: {note}' },
    why: EITHER,
    urgent: true,
  },
};

/** To whom work is no longer: the event of a reassignment speaks to the new person. */
export const TAKEN = 'assignment.taken_away';
export const TAKEN_TEXT: { sentence: Sentence; why: Sentence; urgent?: boolean } = {
  sentence: {
    en: '{by} gave “{slugline}” to somebody else: it is not yours any more',
    vi: '{by} đã giao “{slugline}” cho người khác, bạn không phải làm nữa',
  },
  why: { en: 'The work was yours.', vi: 'Trước đó việc này là của bạn.' },
  urgent: true,
};

/** Called by name in a comment. No event of its own: the comment is it. */
export const MENTIONED = 'assignment.mentioned';
export const MENTIONED_TEXT: { sentence: Sentence; why: Sentence; urgent?: boolean } = {
  sentence: { en: '{by} mentioned you in the comments on “{slugline}”', vi: '{by} nhắc đến bạn trong ý kiến về “{slugline}”' },
  why: { en: 'A comment calls you by name.', vi: 'Có ý kiến nhắc tên bạn.' },
};
