import type { Desk } from '../../../../contracts';
import { useDeskPeopleQuery } from '../../api';
import type { Item } from '../../api/list';
import { useSayMoment } from '../../components/facts';
import { useT } from '../../useT';
import { useTitles } from '../useTitles';
import { type Forecast, handing, type Wish } from './plan';
import type { Outcome } from './useBulk';

type Line = { text: string; loud?: boolean };

/** The thing a wish is about, in words: the person, the desk, the time, the tags. */
function useObject(desks: Desk[], titled: boolean): (wish: Wish) => string {
  const t = useT();
  const say = useSayMoment();
  const { data: people = [] } = useDeskPeopleQuery({ all: 'false' });
  const titleOf = useTitles(titled);
  return (wish) => {
    switch (wish.kind) {
      case 'offer':
        return people.find((one) => one.id === wish.to)?.name ?? `#${wish.to}`;
      case 'move':
        return desks.find((one) => one.id === wish.desk)?.name ?? '';
      case 'due':
        return wish.due ? say(wish.due) : '';
      case 'shift':
        return t(`bulk.span.${wish.ms === 3_600_000 ? 'hour' : wish.ms < 0 ? 'hourBack' : 'day'}`);
      case 'tags':
        return [...wish.add.map((tag) => `+ ${tag}`), ...wish.remove.map((tag) => `− ${tag}`)].join(', ');
      case 'campaign':
        return wish.campaign === null ? t('bulk.noCampaign') : titleOf(wish.campaign);
      case 'cancel':
        return '';
    }
  };
}

/** What will happen, line by line; what needs a second look is loud. */
export function useForecastWords(desks: Desk[], kind: string): (wish: Wish, forecast: Forecast) => Line[] {
  const t = useT();
  const objectOf = useObject(desks, kind === 'campaign');
  const count = (items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length;
  return (wish, { able, idle, barred }) => {
    const lines: [string, number, boolean?][] = [[`bulk.will.${wish.kind}`, able.length]];
    if (wish.kind === 'offer') {
      lines.push(['bulk.handsOver', count(able, (item) => handing(item) === 'reassign' && item.assignee !== null), true]);
      lines.push(['bulk.late', count(able, (item) => item.due !== null && Date.parse(item.due) < Date.now()), true]);
      lines.push(['bulk.closed', count(able, (item) => item.closed), true]);
    }
    if (wish.kind === 'cancel') lines.push(['bulk.inHand', count(able, (item) => item.assignee !== null), true]);
    if (wish.kind === 'due' && wish.due !== null && Date.parse(wish.due) < Date.now()) lines.push(['bulk.past', able.length, true]);
    lines.push([wish.kind === 'shift' ? 'bulk.noDue' : 'bulk.idle', idle.length], ['bulk.barred', barred.length, true]);
    const object = objectOf(wish);
    return lines
      .filter(([, many], index) => many > 0 || index === 0)
      .map(([key, many, loud]) => ({ text: t(key, { count: many, object }), loud: loud === true }));
  };
}

/** What was done. */
export function useOutcomeWords(desks: Desk[], kind: string | undefined): (outcome: Outcome) => string {
  const t = useT();
  const objectOf = useObject(desks, kind === 'campaign');
  return ({ wish, done }) =>
    done.length === 0
      ? t('bulk.nothing')
      : wish
        ? t(`bulk.did.${wish.kind}`, { count: done.length, object: objectOf(wish) })
        : t('bulk.undone', { count: done.length });
}
