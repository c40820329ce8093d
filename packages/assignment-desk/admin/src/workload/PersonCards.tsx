import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Workload } from '../../../contracts';
import { levelOf } from '../../../domain/workload';
import { useT } from '../useT';
import { PersonHead } from './Grid';
import { Face, Said } from './LoadCell';
import { absencesOn, useSay } from './words';

const Strip = styled.ul`
  display: grid;
  grid-template-columns: repeat(7, minmax(0, 1fr));
  gap: 2px;
  button {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  [aria-current] > span {
    box-shadow: inset 0 2px 0 ${({ theme }) => theme.colors.primary600};
  }
`;

const Clash = styled.small`
  font-weight: 700;
  /* As with deadlines: the palette's 700 alone stays below 4.5:1 on a filled cell. */
  color: ${({ theme: { colors } }) => `color-mix(in srgb, ${colors.danger700} 60%, ${colors.neutral900})`};
`;

/** On a phone: one person a card, the days as a strip for the thumb. */
export function PersonCards({ workload, onOpen }: { workload: Workload; onOpen(cell: { person: string; day: string }): void }) {
  const t = useT();
  const say = useSay();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {workload.people.map((person) => (
        <Box key={person.id} tag="section" aria-label={person.name} background="neutral0" hasRadius borderColor="neutral150" padding={2}>
          <Box paddingBottom={2}>
            <PersonHead person={person} />
          </Box>
          <Strip>
            {person.days.map((load) => {
              const level = levelOf(load);
              const bands = absencesOn(person, load.day, workload.timezone).map((one) => say.band(one, load.day, workload.timezone));
              return (
                <li key={load.day}>
                  <button
                    type="button"
                    aria-current={load.day === workload.today ? 'date' : undefined}
                    onClick={() => onOpen({ person: person.id, day: load.day })}
                  >
                    <VisuallyHidden>{[person.name, ...bands].join(', ')}</VisuallyHidden>
                    <Face
                      $level={level}
                      $idle={level === 'free' && load.count === 0}
                      style={{ padding: '3px 1px', textAlign: 'center', minHeight: 72, justifyContent: 'flex-start' }}
                    >
                      {say
                        .day(load.day)
                        .split(' ')
                        .map((part) => (
                          <small key={part}>{part}</small>
                        ))}
                      <b>{level === 'away' || level === 'none' ? '–' : t('workload.of', { count: load.count, capacity: load.capacity })}</b>
                      {load.clashes > 0 ? <Clash>{t('workload.clash')}</Clash> : level !== 'none' && <Said level={level} />}
                    </Face>
                  </button>
                </li>
              );
            })}
          </Strip>
        </Box>
      ))}
    </Flex>
  );
}
