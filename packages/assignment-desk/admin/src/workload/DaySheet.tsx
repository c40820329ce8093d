import { Chip, Failed, Loading, Sheet, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Card, Workload } from '../../../contracts';
import { useDeskWorkOfDayQuery } from '../api/workload';
import { Facts } from '../components/facts';
import { Section } from '../components/Section';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { AbsenceForm } from './AbsenceForm';
import { type AbsenceOf, absencesOn, personOf, useSay } from './words';

/** One day of one person: the work that is due, what clashes, leave and shifts. */
export function DaySheet({ workload, cell, onClose }: { workload: Workload; cell: { person: string; day: string }; onClose(): void }) {
  const t = useT();
  const back = useReturnFocus();
  const say = useSay();
  const [form, setForm] = useState<AbsenceOf | 'new' | null>(null);
  const { data, error, refetch } = useDeskWorkOfDayQuery(cell);
  const person = personOf(workload, cell.person);
  if (!person) return null;
  if (form) {
    return (
      <AbsenceForm
        person={person}
        day={cell.day}
        timezone={workload.timezone}
        absence={form === 'new' ? null : (person.absences.find((one) => one.id === form.id) ?? form)}
        onClose={() => setForm(null)}
      />
    );
  }
  const absences = absencesOn(person, cell.day, workload.timezone);
  const clashing = (id: string): string[] =>
    (data?.clashes ?? []).flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])).map((other) => nameOf(data?.items ?? [], other));
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Sheet onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('workload.dayOf', { name: person.name, day: say.day(cell.day) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Section title={t('workload.work')}>
              {error && <Failed error={error} retry={() => void refetch()} />}
              {!data && !error && <Loading />}
              {data?.items.length === 0 && <Typography textColor="neutral600">{t('workload.nothing')}</Typography>}
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {(data?.items ?? []).map((item) => (
                  <Box key={item.id} tag="li" background="neutral100" hasRadius padding={3}>
                    <Typography
                      tag={Link}
                      to={`${HOME}/board?open=${item.id}`}
                      textColor="neutral800"
                      style={{ fontWeight: 600, overflowWrap: 'anywhere' }}
                    >
                      {item.slugline}
                    </Typography>
                    <Flex gap={2} wrap="wrap" paddingTop={1}>
                      <Typography variant="pi">{t(`state.${item.state}`)}</Typography>
                      <Facts item={item} />
                      {item.place && (
                        <Typography variant="pi" textColor="neutral600">
                          {item.place}
                        </Typography>
                      )}
                    </Flex>
                    {clashing(item.id).map((other) => (
                      <Box key={other} paddingTop={1}>
                        <Chip tone="danger" title={t('workload.clashWith', { other })}>
                          {t('workload.clashWith', { other })}
                        </Chip>
                      </Box>
                    ))}
                  </Box>
                ))}
              </Flex>
            </Section>
            <Section title={t('workload.absences')}>
              {absences.length === 0 && <Typography textColor="neutral600">{t('workload.noAbsence')}</Typography>}
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {absences.map((one) => (
                  <Flex key={one.id} tag="li" justifyContent="space-between" gap={3}>
                    <Box>
                      <Typography fontWeight="semiBold">
                        {t(`absence.kind.${one.kind}`)} · {say.span(one, workload.timezone)}
                      </Typography>
                      {one.note && (
                        <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                          {one.note}
                        </Typography>
                      )}
                    </Box>
                    {one.mayChange && (
                      <Button
                        variant="tertiary"
                        style={{ minHeight: 44 }}
                        aria-label={t('absence.changeNamed', { what: t(`absence.kind.${one.kind}`) })}
                        onClick={() => setForm(one)}
                      >
                        {t('desk.change')}
                      </Button>
                    )}
                  </Flex>
                ))}
              </Flex>
              {person.active && person.desks.length > 0 && (
                <Box paddingTop={3}>
                  <Button variant="secondary" size="L" startIcon={<Plus />} onClick={() => setForm('new')}>
                    {t('absence.add')}
                  </Button>
                </Box>
              )}
            </Section>
          </Flex>
        </Modal.Body>
      </Sheet>
    </Modal.Root>
  );
}

const nameOf = (items: readonly Card[], id: string): string => items.find((item) => item.id === id)?.slugline ?? '';
