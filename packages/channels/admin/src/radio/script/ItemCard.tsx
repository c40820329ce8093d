import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Chip, sayDuration, type Tone } from '@hoitu/admin-kit';
import { Field, Flex, IconButton, Textarea, TextInput, Typography } from '@strapi/design-system';
import { Drag, Trash } from '@strapi/icons';
import type { CSSProperties, ReactNode } from 'react';
import { styled } from 'styled-components';
import type { ScriptItem } from '../../../../contracts';
import type { ItemProblem } from '../../../../domain/radio/items';
import type { Reader } from '../../../../domain/radio/script';
import { useT } from '../../useT';
import { LengthInput } from '../LengthInput';
import type { Kind } from './items';
import { secondsOfText } from './useReader';

const Sheet = styled.li<{ $kind: Kind }>`
  padding: 8px 12px 12px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-left: 3px solid ${({ theme, $kind }) => theme.colors[$kind === 'read' ? 'primary500' : 'alternative500']};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;
const Handle = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 32px;
  min-height: 44px;
  margin-left: -8px;
  border: 0;
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: grab;
  touch-action: manipulation;
  border-radius: ${({ theme }) => theme.borderRadius};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const TONES: Record<Kind, Tone> = { read: 'primary', actuality: 'alternative', live: 'alternative', sting: 'neutral' };

type Props = {
  item: ScriptItem;
  place: number;
  locked: boolean;
  problems: readonly ItemProblem[];
  reader: Reader & { rate: number };
  put(item: ScriptItem): void;
  remove(): void;
  /** In the place of the words while it is cut. */
  cut: ReactNode;
  children: ReactNode;
};

export function ItemCard({ item, place, locked, problems, reader, put, remove, cut, children }: Props) {
  const t = useT();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled: locked,
  });
  const kind = t(`script.kind.${item.kind}`);
  const seconds = item.kind === 'read' ? secondsOfText(item.text, reader) : item.seconds;
  const style: CSSProperties = { transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.4 : 1 };
  return (
    <Sheet ref={setNodeRef} style={style} $kind={item.kind} data-item={item.id} data-kind={item.kind}>
      <Flex gap={2} justifyContent="space-between" paddingBottom={1}>
        <Flex gap={2} wrap="wrap">
          {!locked && (
            <Handle
              ref={setActivatorNodeRef}
              type="button"
              data-handle
              {...attributes}
              {...listeners}
              aria-label={t('script.moveItem', { kind, place })}
            >
              <Drag aria-hidden />
            </Handle>
          )}
          <Typography variant="pi" textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {place}
          </Typography>
          <Chip tone={TONES[item.kind]}>{kind}</Chip>
          {problems.map(({ what }) => (
            <Chip key={what} tone="warning">
              {t(`script.problem.${what}`)}
            </Chip>
          ))}
        </Flex>
        <Flex gap={2}>
          <Typography fontWeight="bold" textColor="alternative700" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {sayDuration(seconds)}
          </Typography>
          {!locked && (
            <IconButton variant="ghost" label={t('script.removeItem', { kind, place })} onClick={remove}>
              <Trash />
            </IconButton>
          )}
        </Flex>
      </Flex>
      {cut ?? <Fields item={item} place={place} locked={locked} put={put} />}
      {children}
    </Sheet>
  );
}

function Fields({ item, place, locked, put }: Pick<Props, 'item' | 'place' | 'locked' | 'put'>) {
  const t = useT();
  const kind = t(`script.kind.${item.kind}`);
  if (item.kind === 'read')
    return (
      <Field.Root name={`text-${item.id}`}>
        <Textarea
          aria-label={t('script.textOf', { place })}
          value={item.text}
          maxLength={60_000}
          disabled={locked}
          style={{ minHeight: '9rem', fontSize: '1.6rem', lineHeight: 1.65, fieldSizing: 'content' } as CSSProperties}
          onChange={(event) => put({ ...item, text: event.target.value })}
        />
      </Field.Root>
    );
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-start">
      <Field.Root name={`label-${item.id}`} style={{ flex: '1 1 14rem' }}>
        <Field.Label>{t(`script.label.${item.kind}`)}</Field.Label>
        <TextInput value={item.label} maxLength={200} disabled={locked} onChange={(event) => put({ ...item, label: event.target.value })} />
      </Field.Root>
      <LengthInput
        name={`length-${item.id}`}
        label={t('script.length')}
        seconds={item.seconds}
        disabled={locked}
        put={(seconds) => put({ ...item, seconds })}
      />
      {item.kind === 'actuality' &&
        (['in', 'out'] as const).map((side) => (
          <Field.Root key={side} name={`${side}-${item.id}`} style={{ flex: '1 1 14rem' }}>
            <Field.Label>
              {t(`script.${side}`)}
              <span style={{ position: 'absolute', left: -9999 }}>{`, ${kind} ${place}`}</span>
            </Field.Label>
            <TextInput
              value={item[side]}
              maxLength={300}
              disabled={locked}
              placeholder={t(`script.${side}Hint`)}
              onChange={(event) => put({ ...item, [side]: event.target.value })}
            />
          </Field.Root>
        ))}
    </Flex>
  );
}
