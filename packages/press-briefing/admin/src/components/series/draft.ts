import { newKey } from '@hoitu/admin-kit/newKey';
import type { Series, SeriesInput } from '../../../../contracts';
import { type Repeat, repeatOf, ruleFor } from '../../../../domain/repeat';
import { agendaOf, draftsOf, type ItemDraft } from '../agenda/draft';

export type ReminderDraft = { /** For the list alone. */ key: string; hours: string; to: 'unanswered' | 'coming' };

/** What the form holds: text as typed, so that nothing is lost on the way. */
export type Draft = {
  title: string;
  mode: Series['mode'];
  repeat: Repeat;
  from: string;
  time: string;
  duration: string;
  room: string;
  onlineLink: string;
  chair: string;
  agenda: ItemDraft[];
  questionDeadline: string;
  holidayPolicy: Series['holidayPolicy'];
  hostUnit: string;
  agencies: string[];
  reminders: ReminderDraft[];
  /** '' leaves the inviting to a person. */
  inviteDays: string;
};

export const MOST_REMINDERS = 6;
export const newReminder = (hours = '24'): ReminderDraft => ({ key: newKey(), hours, to: 'unanswered' });

const empty = (): Draft => ({
  title: '',
  mode: 'closed',
  repeat: { every: 'week', days: ['TH'] },
  from: '',
  time: '08:30',
  duration: '60',
  room: '',
  onlineLink: '',
  chair: '',
  agenda: [],
  questionDeadline: '24',
  holidayPolicy: 'next',
  hostUnit: '',
  agencies: [],
  reminders: ['48', '24'].map((hours) => ({ key: hours, hours, to: 'unanswered' as const })),
  inviteDays: '',
});

export const draftOf = (series?: Series): Draft =>
  series
    ? {
        ...series,
        repeat: repeatOf(series.rrule),
        duration: String(series.duration),
        questionDeadline: String(series.questionDeadline),
        agenda: draftsOf(series.agenda),
        hostUnit: series.hostUnit ?? '',
        // One series gives one draft: the place names the reminder.
        reminders: series.reminders.map(({ hours, to }, n) => ({ key: `${n}`, hours: String(hours), to })),
        inviteDays: series.inviteDays === null ? '' : String(series.inviteDays),
      }
    : empty();

/** A whole number between the two, else null. */
const whole = (text: string, least: number, most: number): number | null =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most ? Number(text) : null;

export type Fault = 'title' | 'days' | 'time' | 'duration' | 'deadline' | 'agenda' | 'reminders' | 'inviteDays' | 'link';

/** The fields that are not right yet, so that each can say so beside itself. */
export function faultsOf(draft: Draft): Fault[] {
  const { repeat } = draft;
  const found: [boolean, Fault][] = [
    [draft.title.trim() === '', 'title'],
    [(repeat.every === 'week' || repeat.every === 'fortnight') && repeat.days.length === 0, 'days'],
    [!/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.time), 'time'],
    [whole(draft.duration, 5, 720) === null, 'duration'],
    [whole(draft.questionDeadline, 0, 720) === null, 'deadline'],
    [agendaOf(draft.agenda) === null, 'agenda'],
    [draft.reminders.some(({ hours }) => whole(hours, 1, 720) === null), 'reminders'],
    [draft.inviteDays !== '' && whole(draft.inviteDays, 1, 60) === null, 'inviteDays'],
    [draft.onlineLink.trim() !== '' && !/^https?:\/\/\S+$/.test(draft.onlineLink.trim()), 'link'],
  ];
  return found.filter(([is]) => is).map(([, fault]) => fault);
}

/** The draft as the server takes it; null while a field is not right. */
export function inputOf(draft: Draft): SeriesInput | null {
  if (faultsOf(draft).length > 0) return null;
  const { title, mode, room, chair, holidayPolicy, agencies } = draft;
  return {
    title,
    mode,
    room,
    chair,
    holidayPolicy,
    agencies,
    rrule: ruleFor(draft.repeat),
    time: draft.time,
    duration: Number(draft.duration),
    onlineLink: draft.onlineLink.trim(),
    agenda: agendaOf(draft.agenda) ?? [],
    questionDeadline: Number(draft.questionDeadline),
    hostUnit: draft.hostUnit || null,
    reminders: draft.reminders.map(({ hours, to }) => ({ hours: Number(hours), to })),
    inviteDays: draft.inviteDays === '' ? null : Number(draft.inviteDays),
    ...(draft.from ? { from: draft.from } : {}),
  };
}
