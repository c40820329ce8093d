import { Chip, type Tone } from '@hoitu/admin-kit';
import { styled } from 'styled-components';
import type { Board } from '../../../contracts';
import { useT } from '../useT';
import { useSayTotal } from './Heads';
import type { Filters } from './useFilters';

const Press = styled.button`
  display: inline-flex;
  align-items: center;
  min-height: 32px;
  padding: 0 2px;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  cursor: pointer;
  @media (max-width: 640px) {
    min-height: 44px;
  }
  &[aria-pressed='true'] > span {
    box-shadow: 0 0 0 2px currentcolor;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

type Name = keyof Board['counts'];
const TONES: [Name, Tone][] = [
  ['late', 'danger'],
  ['soon', 'warning'],
  ['waiting', 'secondary'],
];

/** What needs a look, counted; a press shows just that, another press everything again. */
export function CountChips({ counts, filters }: { counts: Board['counts']; filters: Filters }) {
  const t = useT();
  const say = useSayTotal();
  const pressed = (name: Name) => (name === 'late' ? filters.asked.when === 'late' : filters.only === name);
  const press = (name: Name) => {
    if (pressed(name)) return filters.put(name === 'late' ? { when: null } : { only: null });
    filters.put(name === 'late' ? { when: 'late', only: null } : { only: name, ...(filters.asked.when === 'late' ? { when: null } : {}) });
  };
  return TONES.filter(([name]) => counts[name].total > 0 || pressed(name)).map(([name, tone]) => (
    <Press key={name} type="button" aria-pressed={pressed(name)} onClick={() => press(name)}>
      <Chip tone={tone}>{t(`count.${name}`, { count: say(counts[name]) })}</Chip>
    </Press>
  ));
}
