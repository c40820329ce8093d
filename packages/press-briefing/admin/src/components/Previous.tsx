import { Card } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import type { Decision, Occurrence } from '../../../contracts';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';
import { StateChip } from './chips';
import { DecisionList, type Desks } from './Decisions';
import { PageLink } from './PageLink';

/** What became of the conclusions of the meeting before. */
export function Previous({ meeting, decisions, desks }: { meeting: Occurrence; decisions: Decision[]; desks: Desks }) {
  const t = useT();
  const say = useSay();
  return (
    <Card title={t('previous.title')} aside={<StateChip state={meeting.state} />}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        <PageLink to={`${HOME}/meetings/${meeting.id}`}>
          {meeting.title}, {say.day(meeting.starts, meeting.timezone)}
        </PageLink>
      </Typography>
      {decisions.length === 0 && <Typography textColor="neutral600">{t('previous.empty')}</Typography>}
      <DecisionList decisions={decisions} desks={desks} zone={meeting.timezone} />
    </Card>
  );
}
