import { Chip } from '@hoitu/admin-kit';
import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { WorkloadPerson } from '../../../contracts';
import { type Level, levelOf } from '../../../domain/workload';
import { useT } from '../useT';
import { absencesOn, type Load, useSay } from './words';

/** White has room, grey is full, red is too much, hatched is away; the word says the same. */
export const Face = styled.span<{ $level: Level; $idle?: boolean }>`
  display: flex;
  flex-direction: column;
  justify-content: center;
  gap: 2px;
  min-height: 44px;
  padding: 4px 6px;
  border-radius: 4px;
  font-size: 1.3rem;
  line-height: 1.6rem;
  font-variant-numeric: tabular-nums;
  color: ${({ $level, $idle, theme }) =>
    $idle
      ? theme.colors.neutral600
      : ($level === 'over' ? theme.colors.danger700 : $level === 'free' ? theme.colors.neutral800 : theme.colors.neutral700)};
  background: ${({ $level, theme }) =>
    $level === 'over'
      ? theme.colors.danger100
      : $level === 'full'
        ? theme.colors.neutral150
        : $level === 'away'
          ? `repeating-linear-gradient(135deg, ${theme.colors.neutral0} 0 6px, ${theme.colors.neutral100} 6px 12px)`
          : 'transparent'};
  b {
    font-weight: ${({ $level, $idle }) => ($level === 'none' || $idle ? 400 : 600)};
  }
  small {
    font-size: 1.1rem;
    line-height: 1.4rem;
  }
`;

/** Leave or a shift, in its own words: never cut, for "18:00–…" says nothing. */
const Band = styled.small`
  padding: 1px 6px;
  border-radius: 3px;
  font-weight: 600;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  box-shadow: 0 0 0 1px ${({ theme }) => theme.colors.neutral200};
`;

const Press = styled.button`
  display: block;
  width: 100%;
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  text-align: left;
  cursor: pointer;
  border-radius: 4px;
  &:hover {
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.neutral300};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

/** One day of one person: how much of what can be carried, leave as a band, clashes; a press opens the day. */
export function LoadCell({
  person,
  load,
  timezone,
  onOpen,
}: {
  person: WorkloadPerson;
  load: Load;
  timezone: string;
  onOpen(cell: { person: string; day: string }): void;
}) {
  const t = useT();
  const say = useSay();
  const level = levelOf(load);
  const bands = absencesOn(person, load.day, timezone);
  return (
    <Press type="button" onClick={() => onOpen({ person: person.id, day: load.day })} data-load={`${person.id}:${load.day}`}>
      {/* What the row and the column say to the eye. */}
      <VisuallyHidden>{t('workload.cell', { name: person.name, day: say.day(load.day) })}</VisuallyHidden>
      <Face $level={level} $idle={level === 'free' && load.count === 0}>
        {level === 'none' ? (
          <b>{t('workload.level.none')}</b>
        ) : (
          <span>
            {level !== 'away' && <b>{t('workload.of', { count: load.count, capacity: load.capacity })}</b>}{' '}
            {/* A band says "away" already. */}
            {!(level === 'away' && bands.length > 0) && <Said level={level} />}
          </span>
        )}
        {bands.map((one) => (
          <Band key={one.id}>{say.band(one, load.day, timezone)}</Band>
        ))}
        {load.clashes > 0 && (
          <Chip tone="danger" title={t('workload.clashMany', { count: load.clashes })}>
            {t('workload.clash')}
          </Chip>
        )}
      </Face>
    </Press>
  );
}

/** Room is what a reader expects of a cell: it is told to the ear, and leaves the eye to what is full. */
export function Said({ level }: { level: Level }) {
  const t = useT();
  const word = t(`workload.level.${level}`);
  return level === 'free' ? <VisuallyHidden>{word}</VisuallyHidden> : <small>{word}</small>;
}
