import { useDndContext, useDroppable } from '@dnd-kit/core';
import { Chip, Initials } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Workload, WorkloadPerson } from '../../../contracts';
import { levelOf } from '../../../domain/workload';
import { useT } from '../useT';
import { Face, LoadCell, Said } from './LoadCell';
import { useSay } from './words';

/** A plain table, so that it reads aloud and prints; the first column stays while days are scrolled. */
const Table = styled.table<{ $days: number }>`
  width: 100%;
  min-width: ${({ $days }) => 190 + $days * ($days > 7 ? 79 : 88)}px;
  border-collapse: separate;
  border-spacing: 0;
  table-layout: fixed;
  background: ${({ theme }) => theme.colors.neutral0};
  th,
  td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    vertical-align: top;
    padding: 2px;
    text-align: left;
    font-weight: 400;
  }
  tr > :first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    width: 190px;
    padding: 6px 8px;
    background: ${({ theme }) => theme.colors.neutral0};
    border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th[data-today],
  td[data-today] {
    box-shadow: inset 2px 0 0 ${({ theme }) => theme.colors.primary600};
  }
  tr[data-over] > * {
    background: ${({ theme }) => theme.colors.primary100};
  }
  @media print {
    min-width: 0;
    tr > :first-child {
      position: static;
      width: 130px;
    }
  }
`;

const Frame = styled.div`
  overflow-x: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

type Open = (cell: { person: string; day: string }) => void;

/** People and days. Above them what each whole desk carries. */
export function Grid({ workload, onOpen }: { workload: Workload; onOpen: Open }) {
  const t = useT();
  const say = useSay();
  const today = (day: string) => (day === workload.today ? { 'data-today': '' } : {});
  return (
    <Frame tabIndex={0} role="region" aria-label={t('workload.caption')}>
      <Table $days={workload.days.length}>
        <thead>
          <tr>
            <th scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {t('workload.person')}
              </Typography>
            </th>
            {workload.days.map((day) => (
              <th
                key={day}
                scope="col"
                {...today(day)}
                aria-current={day === workload.today ? 'date' : undefined}
                style={{ padding: '6px 8px' }}
              >
                <Typography variant="pi" fontWeight="bold" textColor={day === workload.today ? 'primary600' : 'neutral700'}>
                  {say.day(day)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {workload.desks.map((desk) => (
            <tr key={desk.id}>
              <th scope="row">
                <Flex gap={2} alignItems="center">
                  <span style={{ width: 10, height: 10, borderRadius: 3, background: desk.colour, flex: 'none' }} />
                  <Typography variant="pi" fontWeight="bold">
                    {desk.name}
                  </Typography>
                </Flex>
              </th>
              {desk.days.map((load) => (
                <td key={load.day} {...today(load.day)}>
                  <Face $level={levelOf({ ...load, away: false })} $idle={load.count === 0} style={{ minHeight: 28 }}>
                    <span>
                      <b>{t('workload.of', { count: load.count, capacity: load.capacity })}</b>{' '}
                      <Said level={levelOf({ ...load, away: false })} />
                    </span>
                  </Face>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {workload.people.map((person) => (
            <PersonRow key={person.id} person={person} workload={workload} onOpen={onOpen} />
          ))}
        </tbody>
      </Table>
    </Frame>
  );
}

function PersonRow({ person, workload, onOpen }: { person: WorkloadPerson; workload: Workload; onOpen: Open }) {
  const { active } = useDndContext();
  const { setNodeRef, isOver } = useDroppable({ id: person.id, data: { person: person.id }, disabled: !person.active });
  return (
    <tr ref={setNodeRef} {...(active && isOver ? { 'data-over': '' } : {})} data-person={person.id}>
      <th scope="row">
        <PersonHead person={person} />
      </th>
      {person.days.map((load) => (
        <td key={load.day} {...(load.day === workload.today ? { 'data-today': '' } : {})}>
          <LoadCell person={person} load={load} timezone={workload.timezone} onOpen={onOpen} />
        </td>
      ))}
    </tr>
  );
}

/** A name, and what one should know of the person before asking. */
export function PersonHead({ person }: { person: WorkloadPerson }) {
  const t = useT();
  const roles = [...new Set(person.desks.map((one) => t(`desk.role.${one.role}`)))].join(', ');
  return (
    <Flex gap={2} alignItems="center">
      <Initials name={person.name} />
      <div style={{ minWidth: 0 }}>
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {person.name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {person.active ? roles || t('workload.elsewhere') : <Chip tone="warning">{t('workload.gone')}</Chip>}
        </Typography>
      </div>
    </Flex>
  );
}
