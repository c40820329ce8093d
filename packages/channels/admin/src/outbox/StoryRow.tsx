import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { DeliveryView } from '../../../contracts';
import { Moment } from '../components/Moment';
import { DeliveryChip } from '../components/StateChip';
import { useT } from '../useT';
import { DeliveryRow, Opener } from './DeliveryRow';
import { overtaken, type StoryGroup, speaksUp, standing } from './groups';

const Item = styled.li<{ $glows: boolean }>`
  padding: 8px 16px;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $glows }) => ($glows ? theme.colors.primary100 : 'transparent')};
  transition: background 0.8s;
  content-visibility: auto;
  contain-intrinsic-size: auto 48px;
  &:first-child {
    border-top: 0;
  }
`;

/** A place and how it stands there; pressed, it says the rest. */
const Place = styled.button`
  display: inline-flex;
  gap: 6px;
  align-items: center;
  min-width: 0;
  max-width: 100%;
  padding: 2px 4px;
  border: 0;
  border-radius: 4px;
  background: none;
  font: inherit;
  font-size: 1.2rem;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral700};
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  > :first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-width: 16rem;
  }
  @media (max-width: 640px) {
    min-height: 44px;
  }
`;

const More = styled(Opener)`
  font-size: 1.2rem;
  font-weight: 400;
  padding: 4px 8px;
  color: ${({ theme }) => theme.colors.primary600};
`;

type Props = { group: StoryGroup; glowing: ReadonlySet<string>; onOpen(id: string): void };

/** One story in one line: headline, how it stands at each destination, when. What waits for a person or went wrong stands below it. */
export function StoryRow({ group, glowing, onOpen }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { headline, deliveries } = group;
  const [newest] = deliveries;
  if (!newest) return null;
  const places = standing(deliveries);
  const loud = open ? deliveries : deliveries.filter((one) => speaksUp(one) && !overtaken(one, deliveries));
  const quiet = open ? [] : places.filter((one) => !speaksUp(one));
  return (
    <Item $glows={deliveries.some(({ id }) => glowing.has(id))} data-row={group.story}>
      <Flex gap={{ initial: 1, medium: 3 }} wrap="wrap" justifyContent="space-between">
        <Box flex="1 1 24rem">
          <Typography tag="h2" variant="omega" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {headline}
          </Typography>
        </Box>
        {quiet.length > 0 && (
          <Flex gap={1} wrap="wrap" style={{ minWidth: 0, maxWidth: '100%' }}>
            {quiet.map((one) => (
              <PlaceChip key={one.id} delivery={one} onOpen={onOpen} />
            ))}
          </Flex>
        )}
        <Flex gap={2} style={{ marginLeft: 'auto' }}>
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
            {t('version', { version: newest.storyVersion })}
          </Typography>
          <Moment at={newest.at} />
          <More
            type="button"
            aria-expanded={open}
            aria-label={`${t(open ? 'details.less' : 'details.more')}: ${headline}`}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'details.less' : 'details.more')}
          </More>
        </Flex>
      </Flex>
      {loud.length > 0 && (
        <Box tag="ul" paddingTop={1} paddingLeft={{ initial: 0, medium: 4 }}>
          {loud.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              over={overtaken(delivery, deliveries)}
              glows={glowing.has(delivery.id)}
              onOpen={onOpen}
            />
          ))}
        </Box>
      )}
    </Item>
  );
}

function PlaceChip({ delivery, onOpen }: { delivery: DeliveryView; onOpen(id: string): void }) {
  return (
    <Place type="button" aria-haspopup="dialog" onClick={() => onOpen(delivery.id)} data-delivery={delivery.id}>
      <span>{delivery.destination.name}</span>
      <DeliveryChip delivery={delivery} />
    </Place>
  );
}
