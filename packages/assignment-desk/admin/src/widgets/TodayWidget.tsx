import { Chip, Due, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Counted } from '../../../contracts';
import { useDeskTodayQuery } from '../api/opened';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { useT } from '../useT';

/** Long headlines are cut where the box ends, and do not stretch it. */
const Sheet = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 12px;
  width: 100%;
`;

const Count = styled(Link)<{ $loud: 'danger' | 'warning' | 'secondary' | null }>`
  display: flex;
  flex-direction: column;
  flex: 1 1 88px;
  min-height: 56px;
  padding: 8px 12px;
  border-radius: 4px;
  text-decoration: none;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ $loud, theme }) => ($loud ? theme.colors[`${$loud}100`] : theme.colors.neutral100)};
  /* In the dark theme all of the palette's 100s are one: the edge tells them apart. */
  border-left: 3px solid ${({ $loud, theme }) => ($loud ? theme.colors[`${$loud}600`] : 'transparent')};
  font-size: 1.2rem;
  strong {
    font-size: 2rem;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
`;

/** On the home page: how the desks one sees stand today, each count with a way to what it counts, then what presses most. */
export function TodayWidget() {
  const t = useT();
  const { data, error, refetch } = useDeskTodayQuery();
  useFresh(refetch);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const counts: [string, Counted, string, 'danger' | 'warning' | 'secondary' | null][] = [
    ['late', data.late, 'when=late', 'danger'],
    ['due', data.due, 'when=today', null],
    ['unassigned', data.unassigned, 'person=none', 'warning'],
    ['waiting', data.waiting, 'only=waiting', 'secondary'],
  ];
  return (
    <Sheet data-today>
      <Flex gap={2} wrap="wrap" alignItems="stretch">
        {counts.map(([name, count, query, loud]) => (
          <Count key={name} to={`${HOME}/board?${query}`} $loud={count.total > 0 ? loud : null}>
            <strong>{count.more ? t('today.more', { count: count.total }) : count.total}</strong>
            {t(`today.${name}`)}
          </Count>
        ))}
      </Flex>
      {data.items.length === 0 ? (
        <Typography textColor="neutral600">{t('today.calm')}</Typography>
      ) : (
        <Box tag="ul">
          {data.items.map((item) => (
            <Flex tag="li" key={item.id} justifyContent="space-between" gap={2} style={{ minHeight: 40 }}>
              <Typography tag={Link} to={`${HOME}/board?open=${item.id}`} textColor="neutral800" ellipsis style={{ minWidth: 0 }}>
                {item.slugline}
              </Typography>
              <Flex gap={2} style={{ flex: 'none' }}>
                {item.assigneeName === null && <Chip tone="warning">{t('nobody')}</Chip>}
                {item.due && <Due at={item.due} />}
              </Flex>
            </Flex>
          ))}
        </Box>
      )}
    </Sheet>
  );
}
