import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Checkbox, Flex, IconButton } from '@strapi/design-system';
import { Drag, Trash } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { AGENDA_KINDS } from '../../../../domain/agenda';
import { useT } from '../../useT';
import { Choice, Text } from '../fields';
import type { ItemDraft } from './draft';

const Item = styled.li`
  display: grid;
  grid-template-columns: 44px minmax(0, 1fr) 44px;
  gap: 4px;
  align-items: start;
  padding: 8px 4px;
  margin-bottom: 6px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  /* On a phone the handles lie above the fields, which then have the whole width. */
  @media (max-width: 600px) {
    grid-template-columns: 44px minmax(0, 1fr) 44px;
    & > :nth-child(2) {
      grid-column: 1 / -1;
      grid-row: 2;
      padding: 0 4px;
    }
    & > :last-child {
      grid-column: 3;
    }
  }
`;

const Grip = styled.button`
  display: grid;
  place-items: center;
  width: 44px;
  min-height: 44px;
  padding: 0;
  border: 0;
  background: none;
  cursor: grab;
  touch-action: none;
  color: ${({ theme }) => theme.colors.neutral600};
  @media (min-width: 601px) {
    margin-top: 20px;
  }
`;

const Bin = styled.div`
  @media (min-width: 601px) {
    padding-top: 20px;
  }
`;

const Main = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 7rem;
  gap: 8px;
  & > * {
    min-width: 0 !important;
  }
  @media (max-width: 600px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const NOBODY = '-';
type Props = {
  item: ItemDraft;
  title: string;
  begins: string;
  units: { id: string; name: string }[];
  onChange: (item: ItemDraft) => void;
  onRemove: () => void;
};

/** One item of an agenda: words and minutes in sight, the rest where it is asked for. */
export function ItemFields({ item, title, begins, units, onChange, onRemove }: Props) {
  const t = useT();
  const [open, setOpen] = useState(item.note !== '' || item.unit !== '' || item.wants);
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({
    id: item.id,
    attributes: { roleDescription: t('agenda.drag.role') },
  });
  const put = (some: Partial<ItemDraft>) => onChange({ ...item, ...some });
  return (
    <Item
      ref={setNodeRef}
      data-item={item.id}
      style={{ transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.5 : undefined }}
    >
      <Grip type="button" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={t('agenda.drag.grip', { title })}>
        <Drag aria-hidden />
      </Grip>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Main>
          <Text
            name={`title-${item.id}`}
            label={[begins, item.kind === 'topic' ? t('agenda.item') : t(`agendaKind.${item.kind}`)].filter(Boolean).join(' · ')}
            value={item.title}
            onChange={(value) => put({ title: value })}
            max={300}
          />
          <Text
            name={`minutes-${item.id}`}
            type="number"
            label={t('agenda.minutes')}
            value={item.minutes}
            onChange={(minutes) => put({ minutes })}
          />
        </Main>
        {open ? (
          <>
            <Flex gap={3} wrap="wrap" alignItems="start">
              <Choice
                name={`kind-${item.id}`}
                label={t('agenda.kind')}
                value={item.kind}
                onChange={(kind) => put({ kind })}
                options={AGENDA_KINDS.map((value) => ({ value, label: t(`agendaKind.${value}`) }))}
              />
              <Choice
                name={`unit-${item.id}`}
                label={t('agenda.unit')}
                value={item.unit || NOBODY}
                onChange={(unit) => put({ unit: unit === NOBODY ? '' : unit })}
                options={[{ value: NOBODY, label: t('agenda.no_unit') }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
              />
            </Flex>
            <Text name={`note-${item.id}`} label={t('agenda.note')} value={item.note} onChange={(note) => put({ note })} max={500} />
            <Checkbox checked={item.wants} onCheckedChange={(on: boolean | 'indeterminate') => put({ wants: on === true })}>
              {t('agenda.wants')}
            </Checkbox>
          </>
        ) : (
          <Flex>
            <Button type="button" variant="ghost" onClick={() => setOpen(true)} aria-label={t('agenda.more_of', { title })}>
              {t('agenda.more')}
            </Button>
          </Flex>
        )}
      </Flex>
      <Bin>
        <IconButton size="L" label={t('agenda.remove', { title })} variant="ghost" onClick={onRemove}>
          <Trash />
        </IconButton>
      </Bin>
    </Item>
  );
}
