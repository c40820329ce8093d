import { Chip } from '@hoitu/admin-kit';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { type MouseEvent, memo } from 'react';
import type { Desk } from '../../../contracts';
import type { Item } from '../api/list';
import { useBar, useSayChannel, useSayMoment } from '../components/facts';
import { useT } from '../useT';
import { DeskName, Standing, Warnings, When, Who } from './parts';

type Props = {
  item: Item;
  desks: ReadonlyMap<string, Desk>;
  glows: boolean;
  /** Null where there is nothing to choose it for. */
  chosen: boolean | null;
  /** Whether Tab comes to this row. */
  tabbed: boolean;
  onToggle(id: string, reach: boolean): void;
  onOpen(id: string): void;
};

const TWO_LINES = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  fontWeight: 600,
  fontSize: '1.3rem',
  lineHeight: '18px',
} as const;
const TAGS = 2;

/** One piece of work in the table. */
export const ListRow = memo(function ListRow({ item, desks, glows, chosen, tabbed, onToggle, onOpen }: Props) {
  const t = useT();
  const say = useSayMoment();
  const sayChannel = useSayChannel();
  const bar = useBar(item);
  const how = [t(`kind.${item.kind}`), ...item.channels.map(sayChannel)].join(' · ');
  return (
    <Box
      tag="tr"
      data-row={item.id}
      data-glows={glows}
      data-bar={bar}
      tabIndex={tabbed ? 0 : -1}
      {...(chosen === null ? {} : { 'aria-selected': chosen })}
      aria-label={item.slugline}
      onClick={() => onOpen(item.id)}
    >
      {chosen !== null && (
        <Box
          tag="td"
          // The whole cell is the target, so that a quick hand does not open the row instead.
          onClick={(event: MouseEvent) => {
            event.stopPropagation();
            event.currentTarget.closest('tr')?.focus();
            onToggle(item.id, event.shiftKey);
          }}
          // The row keeps the focus, so that the arrows go on from here; and Shift marks no text.
          onMouseDown={(event: MouseEvent) => event.preventDefault()}
        >
          <Flex>
            <Checkbox aria-label={t('list.select', { slugline: item.slugline })} checked={chosen} tabIndex={-1} />
          </Flex>
        </Box>
      )}
      <td className="what">
        <Flex wrap="wrap" style={{ gap: '2px 8px' }}>
          <Typography style={TWO_LINES} title={item.slugline}>
            {item.slugline}
          </Typography>
          {(item.priority === 1 || item.embargo || item.closed) && (
            <Flex gap={1} style={{ flex: 'none' }}>
              <Warnings item={item} />
            </Flex>
          )}
        </Flex>
      </td>
      <td className="desk">
        <DeskName item={item} desks={desks} />
      </td>
      <td className="person">
        <Who item={item} />
      </td>
      <td className="kind">
        <Typography variant="pi" textColor="neutral700" ellipsis title={how}>
          {how}
        </Typography>
      </td>
      <td>
        <When item={item} />
      </td>
      <td>
        <Standing item={item} />
      </td>
      <td className="tags">
        <Flex gap={1}>
          {item.tags.slice(0, TAGS).map((tag) => (
            <Chip key={tag} title={tag}>
              {tag}
            </Chip>
          ))}
          {item.tags.length > TAGS && (
            <Typography variant="pi" textColor="neutral600" title={item.tags.slice(TAGS).join(', ')}>
              +{item.tags.length - TAGS}
            </Typography>
          )}
        </Flex>
      </td>
      <td className="updated">
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
          {say(item.updatedAt)}
        </Typography>
      </td>
    </Box>
  );
});
