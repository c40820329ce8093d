import { closestCenter, DndContext, type DragEndEvent, type DragOverEvent, DragOverlay, type DragStartEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ScriptItem } from '../../../../contracts';
import { itemProblems } from '../../../../domain/radio/items';
import { useT } from '../../useT';
import { CutText } from './CutText';
import { ItemCard } from './ItemCard';
import { emptyItem, faceOf, KINDS, type Kind, moved } from './items';
import { useItemSensors } from './sensors';
import type { CuttingState } from './useCutting';
import type { Reading } from './useReader';
import type { ScriptDraft } from './useScriptDraft';

type Props = { draft: ScriptDraft; reading: Reading; cutting: CuttingState; locked: boolean; said(key: string): ReactNode };

/** What stands between intro and tag, in the order of the air. Moved by mouse, finger or keys. */
export function Items({ draft, reading, cutting, locked, said }: Props) {
  const t = useT();
  const sensors = useItemSensors();
  const [dragged, setDragged] = useState<ScriptItem | null>(null);
  const fresh = useRef<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { items } = draft.words;
  const problems = itemProblems(items);
  const place = (id: unknown) => items.findIndex((one) => one.id === id) + 1;

  // What was added just now is where the hands are.
  useEffect(() => {
    if (!fresh.current) return;
    list.current?.querySelector<HTMLElement>(`[data-item="${fresh.current}"] :is(textarea, input)`)?.focus();
    fresh.current = null;
  });
  const put = (item: ScriptItem) => draft.edit({ items: items.map((one) => (one.id === item.id ? item : one)) });
  const add = (kind: Kind) => {
    const item = emptyItem(kind);
    fresh.current = item.id;
    draft.edit({ items: [...items, item] });
  };
  const remove = (item: ScriptItem) => {
    const next = items[place(item.id)] ?? items[place(item.id) - 2];
    draft.act(t('script.removed', { kind: t(`script.kind.${item.kind}`) }), { items: items.filter((one) => one !== item) });
    // The focus goes to a neighbour, not to the page's start.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-item="${next?.id}"] [data-handle]`)?.focus());
  };
  const end = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    if (over && active.id !== over.id) draft.act(t('script.movedItem'), { items: moved(items, String(active.id), String(over.id)) });
  };
  const sayPlace = ({ over }: Pick<DragOverEvent, 'over'>) =>
    over ? t('script.dragOver', { place: place(over.id), count: items.length }) : undefined;

  return (
    <section aria-label={t('script.items')}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragStart={({ active }: DragStartEvent) => setDragged(items.find((one) => one.id === active.id) ?? null)}
        onDragEnd={end}
        onDragCancel={() => setDragged(null)}
        accessibility={{
          screenReaderInstructions: { draggable: t('script.dragHow') },
          announcements: {
            onDragStart: ({ active }) => t('script.dragStart', { place: place(active.id), count: items.length }),
            onDragOver: sayPlace,
            onDragEnd: (event) => sayPlace(event) && t('script.dragEnd', { place: place(event.over?.id) }),
            onDragCancel: () => t('script.dragCancel'),
          },
        }}
      >
        <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <Flex tag="ul" ref={list} direction="column" alignItems="stretch" gap={3}>
            {items.map((item, index) => (
              <ItemCard
                key={item.id}
                item={item}
                place={index + 1}
                locked={locked || cutting.on}
                problems={problems.filter((one) => one.item === item.id)}
                reader={reading.reader}
                put={put}
                remove={() => remove(item)}
                cut={cutting.on && item.kind === 'read' ? <CutText item={item} cutting={cutting} /> : null}
              >
                {said(item.id)}
              </ItemCard>
            ))}
          </Flex>
        </SortableContext>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <Box background="neutral0" hasRadius padding={3} borderColor="primary600" shadow="popupShadow" style={{ cursor: 'grabbing' }}>
              <Typography fontWeight="bold">{t(`script.kind.${dragged.kind}`)}</Typography>{' '}
              <Typography ellipsis>{faceOf(dragged)}</Typography>
            </Box>
          )}
        </DragOverlay>
      </DndContext>
      {items.length === 0 && (
        <Typography tag="p" textColor="neutral700">
          {t('script.noItems')}
        </Typography>
      )}
      {!locked && !cutting.on && items.length < 60 && (
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          {KINDS.map((kind) => (
            <Button key={kind} variant="tertiary" startIcon={<Plus aria-hidden />} onClick={() => add(kind)} data-add={kind}>
              {t(`script.kind.${kind}`)}
            </Button>
          ))}
        </Flex>
      )}
    </section>
  );
}
