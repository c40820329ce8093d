import { Frame } from '../components/Frame';
import { useT } from '../useT';

export function ListPage() {
  const t = useT();
  return <Frame title={t('list.title')}>{null}</Frame>;
}
