import { useDraggable } from '@dnd-kit/core';
import { Initials } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { CSSProperties } from 'react';
import { keyframes, styled } from 'styled-components';
import type { Card } from '../../../contracts';
import { Facts, useBar, useSayMoment } from '../components/facts';
import { useT } from '../useT';

const glow = keyframes`
  from { box-shadow: 0 0 0 3px var(--glow); }
  to { box-shadow: 0 0 0 3px transparent; }
`;

const Sheet = styled(Box)<{ $glows: boolean }>`
  --glow: ${({ theme }) => theme.colors.primary500};
  cursor: grab;
  touch-action: manipulation;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  @media (prefers-reduced-motion: no-preference) {
    animation: ${({ $glows }) => ($glows ? glow : 'none')} 1.6s ease-out;
  }
`;

const Grip = styled.div`
  outline-offset: 1px;
`;

/** One card: headline first, then what decides. Enter opens it, Space picks it up. */
export function BoardCard({ item, glows, onOpen }: { item: Card; glows: boolean; onOpen(id: string): void }) {
  const t = useT();
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: item.id,
    data: { item },
    attributes: { roleDescription: t('card.role') },
  });
  const { onKeyDown, ...rest } = (listeners ?? {}) as Record<string, ((event: never) => void) | undefined>;
  return (
    <Grip
      ref={setNodeRef}
      {...rest}
      {...attributes}
      data-card={item.id}
      onClick={() => onOpen(item.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isDragging) {
          event.preventDefault();
          onOpen(item.id);
        } else onKeyDown?.(event as never);
      }}
      style={{ opacity: isDragging ? 0.35 : 1 }}
    >
      <CardFace item={item} glows={glows} />
    </Grip>
  );
}

/** How a card looks, also under the pointer while it is dragged. */
export function CardFace({ item, glows = false, style }: { item: Card; glows?: boolean; style?: CSSProperties }) {
  const t = useT();
  const say = useSayMoment();
  const bar = useBar(item);
  const told = item.state === 'offered' && item.offerUntil ? t('answerBy', { at: say(item.offerUntil) }) : item.assigneeName;
  return (
    <Sheet
      $glows={glows}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      borderColor="neutral150"
      position="relative"
      overflow="hidden"
      style={style}
    >
      <Box background={bar} position="absolute" top={0} bottom={0} left={0} width="3px" />
      <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2} paddingBottom={2} paddingLeft={3} paddingRight={2}>
        <Typography style={{ fontWeight: 600, fontSize: '1.3rem', lineHeight: '18px', overflowWrap: 'anywhere' }}>
          {item.slugline}
        </Typography>
        <Flex gap={1} wrap="wrap">
          <Facts item={item} />
        </Flex>
        {item.assigneeName && (
          <Flex gap={1}>
            <Initials name={item.assigneeName} />
            <Typography variant="pi" textColor="neutral600" ellipsis>
              {told}
            </Typography>
          </Flex>
        )}
        {item.note && (
          <Typography variant="pi" textColor="neutral700" ellipsis title={item.note}>
            {item.note}
          </Typography>
        )}
      </Flex>
    </Sheet>
  );
}
