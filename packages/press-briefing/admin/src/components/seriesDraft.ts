import type { Series, SeriesInput } from '../../../contracts';
import { type Repeat, repeatOf, ruleFor } from '../../../domain/repeat';

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
  agenda: string;
  questionDeadline: string;
  holidayPolicy: Series['holidayPolicy'];
};

const EMPTY: Draft = {
  title: '',
  mode: 'closed',
  repeat: { every: 'week', days: ['TH'] },
  from: '',
  time: '08:30',
  duration: '60',
  room: '',
  onlineLink: '',
  chair: '',
  agenda: '',
  questionDeadline: '24',
  holidayPolicy: 'next',
};

const agendaText = (agenda: Series['agenda']): string =>
  agenda
    .map(({ title, minutes, note }) => [minutes, title, note].filter((part) => part !== undefined && part !== '').join(' | '))
    .join('\n');

/** One item a line: "10 | Điểm lại tuần | báo cáo"; a line without minutes counts ten. */
export function agendaOf(text: string): NonNullable<SeriesInput['agenda']> {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter((parts) => parts.some(Boolean))
    .map((parts) => {
      const timed = /^\d{1,3}$/.test(parts[0] ?? '') && parts.length > 1;
      const [title = '', ...notes] = timed ? parts.slice(1) : parts;
      const note = notes.join(' | ');
      return { title, minutes: timed ? Number(parts[0]) : 10, ...(note ? { note } : {}) };
    })
    .filter((item) => item.title !== '');
}

export const draftOf = (series?: Series): Draft =>
  series
    ? {
        ...series,
        repeat: repeatOf(series.rrule),
        duration: String(series.duration),
        questionDeadline: String(series.questionDeadline),
        agenda: agendaText(series.agenda),
      }
    : EMPTY;

/** The draft as the server takes it; null while something needed is missing. */
export function inputOf(draft: Draft): SeriesInput | null {
  const { repeat, from, duration, questionDeadline, agenda } = draft;
  const days = repeat.every === 'week' || repeat.every === 'fortnight' ? repeat.days.length > 0 : true;
  if (!draft.title.trim() || !days || !/^\d{2}:\d{2}$/.test(draft.time) || !(Number(duration) >= 5)) return null;
  return {
    title: draft.title,
    mode: draft.mode,
    rrule: ruleFor(repeat),
    time: draft.time,
    duration: Number(duration),
    room: draft.room,
    onlineLink: draft.onlineLink.trim(),
    chair: draft.chair,
    agenda: agendaOf(agenda),
    questionDeadline: Number(questionDeadline) || 0,
    holidayPolicy: draft.holidayPolicy,
    ...(from ? { from } : {}),
  };
}
