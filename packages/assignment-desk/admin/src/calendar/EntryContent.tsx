import { VisuallyHidden } from '@strapi/design-system';
import { Calendar, Clock } from '@strapi/icons';
import { useT } from '../useT';
import type { Item } from './items';
import { Entry } from './skin';

/** Words for what does not take place as planned. */
const WORDED = ['cancelled', 'postponed', 'rescheduled'];

/** One entry: a sign and a word say whether it is an event or a deadline, a bar whose desk it is. */
export function EntryContent({ item, time, wide }: { item: Item; time: string; wide: boolean }) {
  const t = useT();
  const event = item.kind === 'event';
  const title = event ? item.one.title : item.one.slugline;
  const state = event && WORDED.includes(item.one.state) ? t(`happening.state.${item.one.state}`) : '';
  // Who hears it, or rests on it, gets all of it; the eye gets the rest from where it stands and from its colour.
  const more = event
    ? [item.one.place, item.one.assignments > 0 ? t('calendar.works', { count: item.one.assignments }) : '']
    : [item.one.assigneeName ?? t('nobody'), t(`state.${item.one.state}`)];
  const rest = more.filter(Boolean).join(' · ');
  return (
    <Entry
      {...(wide ? { as: 'button' as const, type: 'button' as const } : {})}
      $event={event}
      $gone={event && item.one.state === 'cancelled'}
      $colours={item.bars}
      $wide={wide}
      title={[time, title, rest].filter(Boolean).join(' · ')}
    >
      {event ? <Calendar aria-hidden /> : <Clock aria-hidden />}
      {wide || !event ? (
        <span className={`word${!event && item.late ? ' late' : ''}`}>{t(wordOf(item))} </span>
      ) : (
        <VisuallyHidden>{t(wordOf(item))} </VisuallyHidden>
      )}
      {time && <span className="when">{time} </span>}
      {state && <span className="word">{state} </span>}
      <span className="what">{title}</span>
      {wide ? rest && <span className="where"> · {rest}</span> : <VisuallyHidden> · {rest}</VisuallyHidden>}
      {!wide && event && item.one.assignments > 0 && <span aria-hidden> ({item.one.assignments})</span>}
    </Entry>
  );
}

const wordOf = (item: Item): string => (item.kind === 'event' ? 'calendar.event' : item.late ? 'calendar.late' : 'calendar.due');
