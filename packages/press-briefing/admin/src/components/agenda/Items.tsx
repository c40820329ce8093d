import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { usePressUnitsQuery } from '../../api';
import { useT } from '../../useT';
import { upAndDown, useCarrySensors } from './carry';
import { type ItemDraft, minutesOf, newItem, sumOf } from './draft';
import { ItemFields } from './ItemFields';

const MOST = 40;
const pad = (n: number): string => String(n).padStart(2, '0');

/** "08:30" and so many minutes later. */
function clockAfter(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const at = hours * 60 + rest + minutes;
  return Number.isNaN(at) ? '' : `${pad(Math.floor(at / 60) % 24)}:${pad(at % 60)}`;
}

/** An agenda to write: carried by mouse, finger or keys; when each item begins and how the sum stands against the meeting's length. */
export function Items({
  items,
  starts,
  length,
  onChange,
}: {
  items: readonly ItemDraft[];
  /** Wall-clock start, `HH:MM`. */
  starts: string;
  /** Minutes the meeting has. */
  length: number;
  onChange: (items: ItemDraft[]) => void;
}) {
  const t = useT();
  const sensors = useCarrySensors();
  const { data: units = [] } = usePressUnitsQuery();
  const box = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  // Who adds an item goes on typing in it.
  useEffect(() => {
    if (fresh) box.current?.querySelector<HTMLInputElement>(`[data-item="${fresh}"] input`)?.focus();
  }, [fresh]);

  const at = (id: unknown) => items.findIndex((item) => item.id === id);
  const titleOf = (id: unknown) => items[at(id)]?.title || t('agenda.untitled', { place: at(id) + 1 });
  const place = (over: { id: unknown } | null) =>
    over ? t('agenda.drag.place', { place: at(over.id) + 1, count: items.length }) : undefined;
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onChange(arrayMove([...items], at(active.id), at(over.id)));
  };
  const add = () => {
    const item = newItem();
    onChange([...items, item]);
    setFresh(item.id);
  };
  const remove = (id: string) => {
    const next = items[at(id) + 1] ?? items[at(id) - 1];
    onChange(items.filter((item) => item.id !== id));
    const target = next ? `[data-item="${next.id}"] input` : '[data-add]';
    window.requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(target)?.focus());
  };
  const sum = sumOf(items);
  const over = sum - length;
  let passed = 0;
  return (
    <Box ref={box}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[upAndDown]}
        onDragEnd={drop}
        accessibility={{
          screenReaderInstructions: { draggable: t('agenda.drag.how') },
          announcements: {
            onDragStart: ({ active }) => t('agenda.drag.start', { title: titleOf(active.id) }),
            onDragOver: ({ over: target }) => place(target),
            onDragEnd: ({ over: target }) => `${t('agenda.drag.end')} ${place(target) ?? ''}`,
            onDragCancel: () => t('agenda.drag.cancel'),
          },
        }}
      >
        <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {items.map((item) => {
              const begins = clockAfter(starts, passed);
              passed += minutesOf(item.minutes) || 0;
              return (
                <ItemFields
                  key={item.id}
                  item={item}
                  title={titleOf(item.id)}
                  begins={begins}
                  units={units.filter(({ active, id }) => active || id === item.unit)}
                  onChange={(next) => onChange(items.map((one) => (one.id === next.id ? next : one)))}
                  onRemove={() => remove(item.id)}
                />
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Button type="button" data-add variant="secondary" size="L" disabled={items.length >= MOST} onClick={add}>
          {t('agenda.add')}
        </Button>
        <Typography
          role="status"
          textColor={over > 0 ? 'danger700' : 'neutral600'}
          fontWeight={over > 0 ? 'bold' : 'regular'}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {t('agenda.sum', { sum, length })}
          {over > 0 && ` · ${t('agenda.over', { minutes: over })}`}
          {over < 0 && sum > 0 && ` · ${t('agenda.left', { minutes: -over })}`}
        </Typography>
      </Flex>
    </Box>
  );
}
