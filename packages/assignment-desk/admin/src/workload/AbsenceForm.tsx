import { useRefusal, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { ABSENCE_KINDS, type AbsenceKind } from '../../../domain/absence';
import { addDays, instantAt, startOf, wallOf } from '../../../domain/days';
import { useDeskChangeAbsenceMutation, useDeskCreateAbsenceMutation, useDeskRemoveAbsenceMutation } from '../api/workload';
import { Choice } from '../form/Choice';
import { useDraft } from '../hooks/useDraft';
import { useT } from '../useT';
import type { AbsenceOf } from './words';

const SPAN = ['whole', 'fromDay', 'fromClock', 'toDay', 'toClock'] as const;

type Draft = { kind: AbsenceKind; whole: boolean; fromDay: string; fromClock: string; toDay: string; toClock: string; note: string };

/** Times by the newsroom's clock: the desk head abroad and the reporter at home mean the same morning. */
function draftOf(absence: AbsenceOf | null, day: string, timezone: string): Draft {
  if (!absence) return { kind: 'leave', whole: true, fromDay: day, fromClock: '08:00', toDay: day, toClock: '18:00', note: '' };
  const [from, to] = [wallOf(absence.starts, timezone), wallOf(absence.ends, timezone)];
  const whole = from.clock === '00:00' && to.clock === '00:00';
  return {
    kind: absence.kind,
    whole,
    fromDay: from.day,
    fromClock: whole ? '08:00' : from.clock,
    toDay: whole ? addDays(to.day, -1) : to.day,
    toClock: whole ? '18:00' : to.clock,
    note: absence.note,
  };
}

const spanOf = (draft: Draft, timezone: string) =>
  draft.whole
    ? { starts: startOf(draft.fromDay, timezone), ends: startOf(addDays(draft.toDay, 1), timezone) }
    : { starts: instantAt(draft.fromDay, draft.fromClock, timezone), ends: instantAt(draft.toDay, draft.toClock, timezone) };

/** Enters leave or a shift of `person`, or changes `absence`. What was typed stays when the server refuses. */
export function AbsenceForm({
  person,
  day,
  timezone,
  absence,
  onClose,
}: {
  /** Null: the person who is signed in. */
  person: { id: string; name: string } | null;
  day: string;
  timezone: string;
  absence: AbsenceOf | null;
  onClose(): void;
}) {
  const t = useT();
  const back = useReturnFocus();
  const say = useRefusal();
  const tell = useTell();
  const { draft, put: set, touched } = useDraft<Draft>(draftOf(absence, day, timezone));
  const [refused, setRefused] = useState<{ text: string; overlaps: boolean } | null>(null);
  const [create, creating] = useDeskCreateAbsenceMutation();
  const [change, changing] = useDeskChangeAbsenceMutation();
  const [remove, removing] = useDeskRemoveAbsenceMutation();
  const put = (part: Partial<Draft>) => {
    // What was refused was refused of other times.
    setRefused(null);
    const next = { ...draft, ...part };
    set(next.toDay < next.fromDay ? { ...part, toDay: next.fromDay } : part);
  };
  const complete = Boolean(draft.fromDay && draft.toDay && (draft.whole || (draft.fromClock && draft.toClock)));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const span = spanOf(draft, timezone);
    const fields = { kind: draft.kind, note: draft.note, ...span };
    // Only what was touched goes out; a span is one thing.
    const changes = {
      ...('kind' in touched ? { kind: draft.kind } : {}),
      ...('note' in touched ? { note: draft.note } : {}),
      ...(SPAN.some((key) => key in touched) ? span : {}),
    };
    const anyway = refused?.overlaps ? { anyway: true } : {};
    const sent = absence
      ? change({ id: absence.id, body: { version: absence.version, changes, ...anyway } }).unwrap()
      : create({ ...fields, ...(person ? { person: person.id } : {}), ...anyway }).unwrap();
    const failed = await sent.then(
      () => null,
      (error: unknown) => ({ text: say(error), overlaps: say.code(error) === 'absence.overlaps' }),
    );
    if (failed) return setRefused(failed);
    await tell(() => sent, t('absence.saved'));
    onClose();
  };
  const takeBack = async () => {
    if (absence && (await tell(() => remove({ id: absence.id, version: absence.version }).unwrap(), t('absence.removed')))) onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <form onSubmit={(event) => void save(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(absence ? 'absence.change' : 'absence.add')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {person && <Typography variant="delta">{person.name}</Typography>}
              {refused && (
                <Box background={refused.overlaps ? 'warning100' : 'danger100'} padding={3} hasRadius role="alert">
                  <Typography textColor={refused.overlaps ? 'neutral800' : 'danger700'}>{refused.text}</Typography>
                </Box>
              )}
              <Choice
                label={t('absence.kind')}
                value={draft.kind}
                options={ABSENCE_KINDS.map((kind) => [kind, t(`absence.kind.${kind}`)])}
                onChange={(kind) => put({ kind: kind as AbsenceKind, ...(kind === 'shift' ? { whole: false } : {}) })}
              />
              <Checkbox checked={draft.whole} onCheckedChange={(whole) => put({ whole: whole === true })}>
                {t('absence.wholeDays')}
              </Checkbox>
              <Flex gap={3} wrap="wrap" alignItems="flex-end">
                <When
                  label={t(draft.whole ? 'absence.firstDay' : 'absence.starts')}
                  type="date"
                  value={draft.fromDay}
                  onChange={(fromDay) => put({ fromDay })}
                />
                {!draft.whole && (
                  <When label={t('absence.startsClock')} type="time" value={draft.fromClock} onChange={(fromClock) => put({ fromClock })} />
                )}
              </Flex>
              <Flex gap={3} wrap="wrap" alignItems="flex-end">
                <When
                  label={t(draft.whole ? 'absence.lastDay' : 'absence.ends')}
                  type="date"
                  value={draft.toDay}
                  onChange={(toDay) => put({ toDay })}
                />
                {!draft.whole && (
                  <When label={t('absence.endsClock')} type="time" value={draft.toClock} onChange={(toClock) => put({ toClock })} />
                )}
              </Flex>
              <Field.Root hint={draft.kind === 'sick' ? t('absence.noteSick') : ''}>
                <Field.Label>{t('absence.note')}</Field.Label>
                <TextInput maxLength={500} value={draft.note} onChange={(event) => put({ note: event.target.value })} />
                <Field.Hint />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Flex gap={2}>
              <Button variant="tertiary" onClick={onClose}>
                {t('dismiss')}
              </Button>
              {absence && (
                <Button variant="danger-light" loading={removing.isLoading} onClick={() => void takeBack()}>
                  {t('absence.remove')}
                </Button>
              )}
            </Flex>
            <Button type="submit" disabled={!complete} loading={creating.isLoading || changing.isLoading}>
              {t(refused?.overlaps ? 'absence.saveAnyway' : 'absence.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function When({ label, type, value, onChange }: { label: string; type: 'date' | 'time'; value: string; onChange(value: string): void }) {
  return (
    <Box style={{ flex: '1 1 140px' }}>
      <Field.Root required>
        <Field.Label>{label}</Field.Label>
        <Field.Input type={type} required value={value} onChange={(event) => onChange(event.target.value)} />
      </Field.Root>
    </Box>
  );
}
