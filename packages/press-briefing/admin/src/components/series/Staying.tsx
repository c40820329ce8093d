import { Box, Typography } from '@strapi/design-system';
import type { Series } from '../../../../contracts';
import { useBriefingSeriesStayingQuery } from '../../api';
import { HOME } from '../../pluginId';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { PageLink } from '../PageLink';

/** Meetings that keep their time when the series changes: they were invited, moved, asked of, or have documents. */
export function Staying({ series }: { series: Series }) {
  const t = useT();
  const say = useSay();
  const { data } = useBriefingSeriesStayingQuery(series.id, { refetchOnMountOrArgChange: true });
  if (!data || data.length === 0) return null;
  return (
    <Box background="warning100" padding={3} hasRadius>
      <Typography tag="p" textColor="neutral800" fontWeight="bold">
        {t('series.staying', { count: data.length })}
      </Typography>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {data.map((meeting) => (
          <li key={meeting.id}>
            <PageLink to={`${HOME}/meetings/${meeting.id}`}>
              {say.when(meeting)}
              {meeting.invitedAt !== null && ` · ${t('series.invited')}`}
            </PageLink>
          </li>
        ))}
      </ul>
    </Box>
  );
}
