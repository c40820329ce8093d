import { Chip } from '@hoitu/admin-kit';
import { useT } from '../../useT';

/** Below it, somebody should look at what is missing. */
const NEARLY = 100;

/** "128 %": how much of its aim a campaign has, with the figures behind it. */
export function ShareChip({ count, aim, percent }: { count: number; aim: number | null; percent: number | null }) {
  const t = useT();
  if (percent === null) return <Chip>{t('report.no_aim')}</Chip>;
  return (
    <Chip tone={percent >= NEARLY ? 'success' : 'warning'} title={t('report.of_aim', { count, aim: aim ?? 0 })}>
      {t('report.percent', { percent })}
    </Chip>
  );
}

/** "6/6 channels corrected". */
export function CorrectedChip({ done, of }: { done: number; of: number }) {
  const t = useT();
  if (of === 0) return <Chip>{t('report.corrected.nowhere')}</Chip>;
  return <Chip tone={done < of ? 'warning' : 'neutral'}>{t('report.corrected.channels', { done, of })}</Chip>;
}
