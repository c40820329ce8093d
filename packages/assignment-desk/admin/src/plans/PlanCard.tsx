import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ProgressShape } from '../../../contracts';
import { useT } from '../useT';
import { Bar, Bars } from './Bars';
import { sayPeriod, useSayShare } from './days';
import { Standing } from './Standing';

/** As many beside each other as have room; one below the other on a phone. */
export const Cards = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(36rem, 100%), 1fr));
  gap: 16px;
`;

const Sheet = styled(Box)`
  position: relative;
  height: 100%;
  overflow: hidden;
`;
/** The whole card opens it; the focus ring runs around the card. */
const Title = styled(Link)`
  display: block;
  color: inherit;
  text-decoration: none;
  overflow-wrap: anywhere;
  &::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 4px;
  }
  &:focus-visible {
    outline: none;
  }
  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  &:hover {
    text-decoration: underline;
  }
`;

/** A long title is read whole on the page it opens. */
const THREE_LINES = { minWidth: 0, display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 3, overflow: 'hidden' } as const;

type Plan = {
  id: string;
  title: string;
  fromDay: string;
  toDay: string;
  state: 'open' | 'closed' | 'accepted';
  progress: ProgressShape;
};

/** A campaign or commission in a list: title, how it goes, and a bar for each target. */
export function PlanCard({
  plan,
  to,
  colour,
  ordered = false,
  children,
}: {
  plan: Plan;
  to: string;
  colour?: string;
  ordered?: boolean;
  children?: ReactNode;
}) {
  const t = useT();
  const sayShare = useSayShare();
  const { progress } = plan;
  const { planned, underWay, done } = progress.all;
  return (
    <Box tag="li" aria-label={plan.title}>
      <Sheet background="neutral0" borderColor="neutral150" hasRadius shadow="tableShadow" padding={4} paddingLeft={5}>
        <span aria-hidden style={{ position: 'absolute', left: 0, top: 0, bottom: 0, width: 4, background: colour }} />
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
            <Typography tag="h2" variant="delta" fontWeight="bold" title={plan.title} style={THREE_LINES}>
              <Title to={to}>{plan.title}</Title>
            </Typography>
            {progress.share !== null && (
              <Typography variant="delta" fontWeight="bold" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                {sayShare(progress.share)}
              </Typography>
            )}
          </Flex>
          {children}
          <Flex gap={2} wrap="wrap">
            <Typography variant="pi" textColor="neutral700">
              {sayPeriod(plan)}
            </Typography>
            <Standing progress={progress} state={plan.state} ordered={ordered} />
          </Flex>
          {progress.lines.length > 0 ? (
            <Bars progress={progress} open={plan.state === 'open'} dense />
          ) : (
            <>
              <Typography variant="pi" textColor="neutral700">
                {t('campaigns.sum', { done, underWay, planned })}
              </Typography>
              <Bar count={0} done={done} underWay={underWay} planned={planned} />
            </>
          )}
        </Flex>
      </Sheet>
    </Box>
  );
}
