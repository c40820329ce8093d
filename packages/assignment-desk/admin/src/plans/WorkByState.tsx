import { Card, Due } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Belonging } from '../../../contracts';
import { COLUMN_NAMES, columnOf } from '../../../domain/columns';
import { isPending } from '../../../domain/due';
import { useSayMoment } from '../components/facts';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { Touch } from './Touch';

const Line = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 2px 16px;
  align-items: center;
  min-height: 44px;
  padding: 6px 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:last-child {
    border-bottom: 0;
  }
`;
const Name = styled(Link)`
  display: flex;
  align-items: center;
  min-height: 28px;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
  @media (max-width: 640px) {
    min-height: 44px;
  }
`;

/** The work of a campaign or commission by the columns of the board; each opens there. */
export function WorkByState({ work, others, all }: { work: Belonging[]; others: number; all: string }) {
  const t = useT();
  const groups = COLUMN_NAMES.map((name) => ({ name, items: work.filter((item) => columnOf(item.state) === name) })).filter(
    ({ items }) => items.length > 0,
  );
  return (
    <Card
      title={t('campaigns.work')}
      aside={
        <Touch>
          <Typography tag={Link} to={all} variant="pi" textColor="primary600">
            {t('campaigns.onBoard')}
          </Typography>
        </Touch>
      }
    >
      {work.length === 0 && <Typography textColor="neutral600">{t(others > 0 ? 'campaigns.noneShown' : 'campaigns.noWork')}</Typography>}
      {groups.map(({ name, items }) => (
        <Box tag="section" key={name} paddingBottom={3} aria-label={t(`column.${name}`)}>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {t('column.with', { name: t(`column.${name}`), count: items.length })}
          </Typography>
          <ul>
            {items.map((item) => (
              <WorkLine key={item.id} item={item} />
            ))}
          </ul>
        </Box>
      ))}
      {others > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('campaigns.others', { count: others })}
        </Typography>
      )}
    </Card>
  );
}

function WorkLine({ item }: { item: Belonging }) {
  const t = useT();
  const say = useSayMoment();
  return (
    <Line>
      <Box>
        <Name to={`${HOME}/board?open=${item.id}`}>{item.slugline}</Name>
        <Typography variant="pi" textColor="neutral600">
          {t(`kind.${item.kind}`)} · {item.assigneeName ?? t('nobody')}
        </Typography>
      </Box>
      <Flex>
        {isPending(item.state) ? (
          item.due && <Due at={item.due} />
        ) : (
          <Typography variant="pi" textColor="neutral600">
            {t(`since.${item.state}`, { at: say(item.stateAt) })}
          </Typography>
        )}
      </Flex>
    </Line>
  );
}
