import { useDraggable } from '@dnd-kit/core';
import { Card as Sheet } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Card, Workload } from '../../../contracts';
import { openActs } from '../../../domain/assignment';
import { Facts } from '../components/facts';
import { HOME } from '../pluginId';
import { useT } from '../useT';

/** Whether this person hands this piece out. */
const mayOffer = (item: Card): boolean => openActs(item.state, item.as).includes('offer');

const Piece = styled(Box)<{ $drags: boolean; $chosen: boolean }>`
  cursor: ${({ $drags }) => ($drags ? 'grab' : 'default')};
  box-shadow: ${({ $chosen, theme }) => ($chosen ? `inset 0 0 0 2px ${theme.colors.primary600}` : 'none')};
`;

/** A long list scrolls by itself on a wide screen: who is free stays in sight below it. */
const Pieces = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 8px;
  @media (min-width: 1200px) {
    max-height: max(300px, calc(100dvh - 560px));
    overflow-y: auto;
  }
`;

type Props = {
  unassigned: Workload['unassigned'];
  chosen: string | null;
  onOffer(item: Card): void;
  onChoose(item: Card): void;
};

/** Work nobody has: drag a piece onto a person, or choose by its buttons. */
export function Unassigned({ unassigned, chosen, onOffer, onChoose }: Props) {
  const t = useT();
  const rest = unassigned.total - unassigned.items.length;
  return (
    <Sheet
      title={t('workload.unassigned')}
      aside={
        <Typography variant="pi" textColor="neutral600">
          {`${unassigned.total}${unassigned.more ? '+' : ''}`}
        </Typography>
      }
    >
      {unassigned.items.length === 0 ? (
        <Typography textColor="neutral600">{t('workload.noneUnassigned')}</Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="pi" textColor="neutral600">
            {t('workload.unassignedHow')}
          </Typography>
          <Pieces>
            {unassigned.items.map((item) => (
              <li key={item.id}>
                <UnassignedPiece item={item} chosen={chosen === item.id} onOffer={onOffer} onChoose={onChoose} />
              </li>
            ))}
          </Pieces>
          {rest > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {t('workload.moreUnassigned', { count: rest })}
            </Typography>
          )}
        </Flex>
      )}
    </Sheet>
  );
}

function UnassignedPiece({ item, chosen, onOffer, onChoose }: { item: Card; chosen: boolean } & Pick<Props, 'onOffer' | 'onChoose'>) {
  const t = useT();
  const may = mayOffer(item);
  // By mouse alone: the buttons do the same for keyboard and touch, and need no instructions.
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.id, data: { item }, disabled: !may });
  return (
    <Piece
      ref={setNodeRef}
      {...(may ? listeners : {})}
      $drags={may}
      $chosen={chosen}
      background="neutral100"
      hasRadius
      padding={2}
      data-unassigned={item.id}
      style={{ opacity: isDragging ? 0.4 : 1 }}
    >
      <PieceFace item={item} />
      {may && (
        <Flex gap={2} paddingTop={2} wrap="wrap">
          <Button
            size="S"
            variant="secondary"
            aria-label={t('workload.giveNamed', { slugline: item.slugline })}
            onClick={() => onOffer(item)}
            style={TALL}
          >
            {t('workload.give')}
          </Button>
          <Button
            size="S"
            variant="tertiary"
            aria-pressed={chosen}
            aria-label={t('workload.whoFor', { slugline: item.slugline })}
            onClick={() => onChoose(item)}
            style={TALL}
          >
            {t('workload.who')}
          </Button>
        </Flex>
      )}
    </Piece>
  );
}

const TALL = { minHeight: 36 };

/** How a piece looks, also under the pointer. */
export function PieceFace({ item }: { item: Card }) {
  return (
    <>
      <Typography
        tag={Link}
        to={`${HOME}/board?open=${item.id}`}
        draggable={false}
        textColor="neutral800"
        style={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {item.slugline}
      </Typography>
      <Flex gap={1} wrap="wrap" paddingTop={1}>
        <Facts item={item} />
      </Flex>
    </>
  );
}
