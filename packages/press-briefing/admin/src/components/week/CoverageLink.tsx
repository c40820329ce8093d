import { Card } from '@hoitu/admin-kit';
import type { Occurrence } from '../../../../contracts';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { PageLink } from '../PageLink';

/** The report of what was published between the meeting before and this one. */
export function CoverageLink({ meeting, previous }: { meeting: Occurrence; previous: Occurrence | null }) {
  const t = useT();
  return (
    <Card title={t('coverage.title')}>
      <PageLink to={`${HOME}/meetings/${meeting.id}/coverage`}>{t(previous ? 'coverage.since' : 'coverage.all')}</PageLink>
    </Card>
  );
}
