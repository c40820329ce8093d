import { Chip } from '@hoitu/admin-kit';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { styled } from 'styled-components';
import type { Desk } from '../../../contracts';
import type { Item } from '../api/list';
import { useBar, useSayChannel } from '../components/facts';
import { useT } from '../useT';
import { DeskName, Standing, Warnings, When, Who } from './parts';
import type { Selecting } from './useSelection';

const LONG_MS = 500;

const Tile = styled.button`
  flex: 1;
  min-width: 0;
  padding: 10px 12px 10px 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: left;
  cursor: pointer;
  touch-action: manipulation;
  -webkit-touch-callout: none;
  user-select: none;
`;
/** A thumb's width beside the card. */
const Thumb = styled.label`
  display: flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 48px;
  min-height: 48px;
`;

type Props = {
  items: readonly Item[];
  desks: ReadonlyMap<string, Desk>;
  glowing: ReadonlySet<string>;
  choosable: boolean;
  selecting: Selecting;
  onOpen(id: string): void;
};

/** The list on a phone: a press opens, a long press or the box selects; once something is selected, a press selects. */
export function ListCards({ items, desks, glowing, choosable, selecting, onOpen }: Props) {
  const t = useT();
  return (
    <Flex tag="ul" aria-label={t('list.title')} direction="column" alignItems="stretch" gap={2}>
      {items.map((item) => (
        <Tall
          key={item.id}
          item={item}
          desks={desks}
          glows={glowing.has(item.id)}
          chosen={choosable ? selecting.ids.has(item.id) : null}
          onToggle={() => selecting.toggle(item.id, false)}
          onPress={() => (selecting.count > 0 ? selecting.toggle(item.id, false) : onOpen(item.id))}
        />
      ))}
    </Flex>
  );
}

/** Tells a long press from a short one; the click that ends a long one is swallowed. */
function useLongPress(onLong: () => void, onShort: () => void) {
  const timer = useRef<number>();
  const long = useRef(false);
  const stop = () => window.clearTimeout(timer.current);
  return {
    onPointerDown: () => {
      long.current = false;
      timer.current = window.setTimeout(() => {
        long.current = true;
        onLong();
      }, LONG_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: () => {
      if (!long.current) onShort();
      long.current = false;
    },
  };
}

function Tall(props: {
  item: Item;
  desks: ReadonlyMap<string, Desk>;
  glows: boolean;
  chosen: boolean | null;
  onToggle(): void;
  onPress(): void;
}) {
  const { item, desks, glows, chosen, onToggle, onPress } = props;
  const t = useT();
  const sayChannel = useSayChannel();
  const bar = useBar(item);
  const press = useLongPress(chosen === null ? () => undefined : onToggle, onPress);
  return (
    <Box
      tag="li"
      background={chosen || glows ? 'primary100' : 'neutral0'}
      hasRadius
      shadow="tableShadow"
      borderColor={chosen ? 'primary600' : 'neutral150'}
      position="relative"
      overflow="hidden"
      data-row={item.id}
    >
      <Box background={bar} position="absolute" top={0} bottom={0} left={0} width="4px" />
      <Flex alignItems="stretch">
        {chosen !== null && (
          <Thumb>
            <Checkbox aria-label={t('list.select', { slugline: item.slugline })} checked={chosen} onCheckedChange={onToggle} />
          </Thumb>
        )}
        <Tile type="button" data-opens style={{ paddingLeft: chosen === null ? 16 : 0 }} {...press}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography style={{ fontWeight: 600, fontSize: '1.4rem', overflowWrap: 'anywhere' }}>{item.slugline}</Typography>
            <Flex gap={2} wrap="wrap">
              <Standing item={item} />
              <When item={item} />
              <Warnings item={item} />
            </Flex>
            <Flex gap={3} wrap="wrap">
              <DeskName item={item} desks={desks} />
              <Who item={item} />
            </Flex>
            <Flex gap={1} wrap="wrap">
              <Typography variant="pi" textColor="neutral600">
                {[t(`kind.${item.kind}`), ...item.channels.map(sayChannel)].join(' · ')}
              </Typography>
              {item.tags.map((tag) => (
                <Chip key={tag}>{tag}</Chip>
              ))}
            </Flex>
          </Flex>
        </Tile>
      </Flex>
    </Box>
  );
}
