import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DeliveryView } from '../../../contracts';
import { Moment } from '../components/Moment';
import { DeliveryChip } from '../components/StateChip';
import { useT } from '../useT';
import { Decisions } from './Decisions';
import { sayWhy } from './why';

/** The state says it already; a reason is shown where something went wrong or waits. */
const EXPLAINED = ['failed', 'dead', 'unknown', 'retry_wait', 'needs_human', 'cancelled'];

export const Row = styled.li<{ $glows: boolean }>`
  padding: 6px 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $glows }) => ($glows ? theme.colors.primary100 : 'transparent')};
  transition: background 0.8s;
`;

/** Opens what stands behind a name; as tall as a thumb on a phone. */
export const Opener = styled.button`
  font: inherit;
  font-size: 1.4rem;
  font-weight: 600;
  text-align: left;
  padding: 0;
  border: 0;
  background: none;
  cursor: pointer;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  @media (max-width: 640px) {
    min-height: 44px;
  }
`;

/** One delivery in a line: where, what, how it stands, why; below it what may be decided. */
export function DeliveryRow({
  delivery,
  over,
  glows,
  onOpen,
}: {
  delivery: DeliveryView;
  /** Something newer stands at the same place. */
  over: boolean;
  glows: boolean;
  onOpen(id: string): void;
}) {
  const t = useT();
  const { id, destination, operation, state, why, link, nextTryAt, at } = delivery;
  return (
    <Row $glows={glows} data-delivery={id}>
      <Flex gap={{ initial: 2, medium: 3 }} wrap="wrap" justifyContent="space-between">
        <Flex gap={{ initial: 2, medium: 3 }} wrap="wrap" flex="1 1 20rem">
          <Opener type="button" onClick={() => onOpen(id)} style={{ minWidth: '8rem' }} aria-haspopup="dialog">
            {destination.name}
          </Opener>
          <Typography textColor="neutral600" variant="pi">
            {t(`operation.${operation}`)}
          </Typography>
          <DeliveryChip delivery={delivery} />
          {why && EXPLAINED.includes(state) && (
            <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
              {sayWhy(t, why)}
            </Typography>
          )}
        </Flex>
        <Flex gap={3} wrap="wrap" justifyContent="flex-end">
          {!over && <Decisions delivery={delivery} />}
          {link && operation !== 'retract' && (
            <Typography tag="a" href={link} target="_blank" rel="noreferrer" variant="pi" textColor="primary600">
              {t('open.live')}
            </Typography>
          )}
          <Moment at={state === 'retry_wait' && nextTryAt ? nextTryAt : at} />
        </Flex>
      </Flex>
    </Row>
  );
}
