import { Frame } from '../components/Frame';
import { useT } from '../useT';

export function CalendarPage() {
  const t = useT();
  return <Frame title={t('calendar.title')}>{null}</Frame>;
}
