import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Checkbox, Field, Flex, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Drag, Trash } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { ITEM_KINDS, type ItemKind } from '../../../../../domain/radio/bulletin';
import { useT } from '../../../useT';
import { upAndDown, useListSensors } from '../dnd';
import { LengthField, TextField } from '../fields';
import { newId } from '../item';
import { Grip } from '../rowStyle';
import { newPart, type Part } from './draft';

const Item = styled.li`
  display: grid;
  grid-template-columns: 36px minmax(0, 1fr) 44px;
  gap: 4px;
  align-items: start;
  padding: 8px 4px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  margin-bottom: 6px;
`;
const WITHOUT_WORDS: readonly ItemKind[] = ['sting', 'script'];
const MOST = 60;

/** What a template's bulletins begin with, in the order of the air; carried by mouse, finger or keys. */
export function Parts({
  parts,
  disabled,
  onChange,
}: {
  parts: readonly Part[];
  disabled: boolean;
  onChange(parts: readonly Part[]): void;
}) {
  const t = useT();
  const sensors = useListSensors();
  const at = (key: unknown) => parts.findIndex((part) => part.key === key);
  const titleOf = (key: unknown) => {
    const part = parts[at(key)];
    return part?.title || t(`bulletin.kind.${part?.kind ?? 'script'}`);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onChange(arrayMove([...parts], at(active.id), at(over.id)));
  };
  const place = (over: { id: unknown } | null) =>
    over ? t('bulletin.drag.place', { place: at(over.id) + 1, count: parts.length }) : undefined;
  return (
    <section>
      <Typography tag="h3" variant="delta" fontWeight="bold">
        {t('template.partsTitle')}
      </Typography>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[upAndDown]}
        onDragEnd={drop}
        accessibility={{
          screenReaderInstructions: { draggable: t('bulletin.drag.how') },
          announcements: {
            onDragStart: ({ active }) => t('bulletin.drag.start', { title: titleOf(active.id) }),
            onDragOver: ({ over }) => place(over),
            onDragEnd: ({ over }) => `${t('bulletin.drag.end')} ${place(over) ?? ''}`,
            onDragCancel: () => t('bulletin.drag.cancel'),
          },
        }}
      >
        <SortableContext items={parts.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <ol style={{ padding: '8px 0' }}>
            {parts.map((part) => (
              <One
                key={part.key}
                part={part}
                title={titleOf(part.key)}
                disabled={disabled}
                onChange={(next) => onChange(parts.map((one) => (one.key === part.key ? next : one)))}
                onRemove={() => onChange(parts.filter((one) => one.key !== part.key))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {!disabled && parts.length < MOST && (
        <Button variant="secondary" onClick={() => onChange([...parts, newPart(newId(), 'script')])}>
          {t('template.addPart')}
        </Button>
      )}
    </section>
  );
}

type OneProps = { part: Part; title: string; disabled: boolean; onChange(part: Part): void; onRemove(): void };

function One({ part, title, disabled, onChange, onRemove }: OneProps) {
  const t = useT();
  const [wordy, setWordy] = useState(part.text !== '');
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({
    id: part.key,
    disabled,
    attributes: { roleDescription: t('bulletin.drag.role') },
  });
  const put = (some: Partial<Part>) => onChange({ ...part, ...some });
  return (
    <Item
      ref={setNodeRef}
      data-part={part.key}
      style={{ transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.5 : undefined }}
    >
      <Grip
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        disabled={disabled}
        aria-label={t('bulletin.drag.grip', { title })}
      >
        <Drag aria-hidden />
      </Grip>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap" alignItems="flex-start">
          <div style={{ flex: '1 1 9rem' }}>
            <Field.Root name={`kind-${part.key}`}>
              <Field.Label>{t('bulletin.column.kind')}</Field.Label>
              <SingleSelect disabled={disabled} value={part.kind} onChange={(kind) => put({ kind: kind as ItemKind })}>
                {ITEM_KINDS.map((kind) => (
                  <SingleSelectOption key={kind} value={kind}>
                    {t(`bulletin.kind.${kind}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </div>
          <div style={{ flex: '2 1 12rem' }}>
            <TextField
              label={t('bulletin.form.title')}
              name={`title-${part.key}`}
              most={200}
              value={part.title}
              onChange={(text) => put({ title: text })}
            />
          </div>
          <div style={{ flex: '1 1 6rem' }}>
            <LengthField
              label={t('bulletin.form.planned')}
              hint=""
              name={`planned-${part.key}`}
              value={part.planned}
              onChange={(planned) => put({ planned, ...(part.kind === 'sting' || part.kind === 'live' ? { insert: planned } : {}) })}
            />
          </div>
        </Flex>
        <Flex gap={4} wrap="wrap">
          <Checkbox
            disabled={disabled}
            checked={part.float}
            onCheckedChange={(on: boolean | 'indeterminate') => put({ float: on === true })}
          >
            {t('bulletin.floats')}
          </Checkbox>
          {!WITHOUT_WORDS.includes(part.kind) && !wordy && !disabled && (
            <Button variant="ghost" size="S" onClick={() => setWordy(true)}>
              {t('template.addWords')}
            </Button>
          )}
        </Flex>
        {wordy && !WITHOUT_WORDS.includes(part.kind) && (
          <TextField
            label={t('bulletin.form.text')}
            name={`text-${part.key}`}
            most={20_000}
            rows={4}
            value={part.text}
            onChange={(text) => put({ text })}
          />
        )}
      </Flex>
      {!disabled && (
        <IconButton label={t('template.removePart', { title })} variant="ghost" onClick={onRemove}>
          <Trash />
        </IconButton>
      )}
    </Item>
  );
}
