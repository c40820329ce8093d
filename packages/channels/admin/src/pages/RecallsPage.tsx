import { Blank, Chip, Failed, Loading, SearchWords, useQueryString } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RecallView } from '../../../contracts';
import { useChannelsRecallsQuery } from '../api';
import { Frame } from '../components/Frame';
import { Moment } from '../components/Moment';
import { useFresh } from '../hooks/useFresh';
import { useT } from '../useT';

const Line = styled(Link)`
  display: block;
  padding: 10px 16px;
  color: inherit;
  text-decoration: none;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
const Item = styled.li`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:first-child {
    border-top: 0;
  }
`;

/** Every story that was pulled or corrected; those without all receipts first. */
export function RecallsPage() {
  const t = useT();
  const [params, put] = useQueryString();
  const q = params.get('q') ?? '';
  const onlyOpen = params.get('open') === '1';
  const before = Number(params.get('before')) || 0;
  const { data, error, refetch } = useChannelsRecallsQuery({
    ...(q ? { search: q } : {}),
    ...(onlyOpen ? { open: '1' as const } : {}),
    ...(before ? { before } : {}),
  });
  useFresh(['delivery.', 'recall.'], refetch);
  const recalls = [...(data?.recalls ?? [])].sort((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null));
  return (
    <Frame>
      <Flex gap={2} wrap="wrap" paddingBottom={4} alignItems="stretch">
        <Box flex="1 1 14rem">
          <SearchWords q={q} label={t('search.headline')} onSearch={(words) => put({ q: words || null, before: null })} />
        </Box>
        <Button
          variant={onlyOpen ? 'secondary' : 'tertiary'}
          aria-pressed={onlyOpen}
          onClick={() => put({ open: onlyOpen ? null : '1', before: null })}
        >
          {t('recall.onlyOpen', { count: data?.open ?? 0 })}
        </Button>
      </Flex>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : recalls.length === 0 ? (
        <Blank text={t(q || onlyOpen ? 'search.none' : 'recall.empty')} />
      ) : (
        <Box tag="ul" background="neutral0" borderColor="neutral150" hasRadius shadow="tableShadow">
          {recalls.map((recall) => (
            <RecallRow key={recall.id} recall={recall} />
          ))}
        </Box>
      )}
      {(data?.more || before > 0) && (
        <Flex gap={2} justifyContent="center" paddingTop={3}>
          {before > 0 && (
            <Button variant="tertiary" onClick={() => put({ before: null }, false)}>
              {t('newest')}
            </Button>
          )}
          {data?.more && (
            <Button variant="tertiary" onClick={() => put({ before: String(data.more) }, false)}>
              {t('older')}
            </Button>
          )}
        </Flex>
      )}
    </Frame>
  );
}

function RecallRow({ recall }: { recall: RecallView }) {
  const t = useT();
  const { act, headline, reason, by, at, doneAt, receipts } = recall;
  const live = receipts.filter((one) => one.live && !one.done).length;
  return (
    <Item>
      <Line to={recall.id}>
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <Box flex="1 1 20rem" style={{ minWidth: 0 }}>
            <Typography tag="p" fontWeight="bold" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {headline}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral700" ellipsis>
              {reason}
            </Typography>
          </Box>
          <Flex gap={2} wrap="wrap">
            <Chip tone={act === 'pull' ? 'danger' : 'primary'}>{t(`act.${act}`)}</Chip>
            {live > 0 && <Chip tone="danger">{t('recall.liveCount', { count: live })}</Chip>}
            {doneAt ? (
              <Chip tone="success">{t('recall.allDone')}</Chip>
            ) : (
              <Chip tone="warning">
                {t('recall.openCount', { done: receipts.filter((one) => one.done).length, count: receipts.length })}
              </Chip>
            )}
            <Typography variant="pi" textColor="neutral600">
              {by}
            </Typography>
            <Moment at={at} />
          </Flex>
        </Flex>
      </Line>
    </Item>
  );
}
