import { Frame } from '../components/Frame';
import { useT } from '../useT';

export function CommissionsPage() {
  const t = useT();
  return <Frame title={t('commissions.title')}>{null}</Frame>;
}
