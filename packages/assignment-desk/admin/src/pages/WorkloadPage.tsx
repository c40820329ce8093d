import { Frame } from '../components/Frame';
import { useT } from '../useT';

export function WorkloadPage() {
  const t = useT();
  return <Frame title={t('workload.title')}>{null}</Frame>;
}
