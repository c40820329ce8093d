import { Card } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import type { ProgressShape } from '../../../contracts';
import { useT } from '../useT';
import { Bar, Bars, Legend } from './Bars';
import { useSayShare } from './days';
import { ProgressTable } from './ProgressTable';
import { Standing } from './Standing';

/** The chart of one campaign or commission, with the figures behind it. */
export function ProgressCard({
  progress,
  state,
  ordered = false,
}: {
  progress: ProgressShape;
  state: 'open' | 'closed' | 'accepted';
  ordered?: boolean;
}) {
  const t = useT();
  const sayShare = useSayShare();
  return (
    <Card title={t('campaigns.progress')} aside={<Standing progress={progress} state={state} ordered={ordered} />}>
      {progress.share !== null && (
        <Flex gap={3} alignItems="baseline" wrap="wrap" paddingBottom={3}>
          <Typography variant="alpha" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {sayShare(progress.share)}
          </Typography>
          <Typography variant="pi" textColor="neutral700">
            {t('campaigns.elapsed', { share: sayShare(progress.elapsed) })}
          </Typography>
        </Flex>
      )}
      <Legend />
      {progress.lines.length > 0 ? (
        <Bars progress={progress} open={state === 'open'} />
      ) : (
        <>
          <Typography tag="p" textColor="neutral700" paddingBottom={1}>
            {t('campaigns.sum', progress.all)}
          </Typography>
          <Bar count={0} {...progress.all} />
        </>
      )}
      {progress.lines.length > 0 && <ProgressTable progress={progress} />}
    </Card>
  );
}
