import { Sheet, sayDuration, saySigned, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Button, Checkbox, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import type { TemplateView } from '../../../../../contracts';
import { GoesOn } from '../../../components/GoesOn';
import { useKept } from '../../../hooks/useKept';
import { useT } from '../../../useT';
import { parseLength } from '../../length';
import { useChannelsMakeTemplateMutation, useChannelsRemoveTemplateMutation, useChannelsSaveTemplateMutation } from '../api';
import { Formed } from '../Formed';
import { LengthField, PresenterField, TextField } from '../fields';
import { type Draft, draftOf, inputOf, newPart, plannedOf } from './draft';
import { Parts } from './Parts';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One template: when it airs, how long it is, what is in it from the start. */
export function TemplateSheet({ template, acts, onClose }: { template: TemplateView | null; acts: boolean; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const back = useReturnFocus();
  const form = useId();
  const [make, making] = useChannelsMakeTemplateMutation();
  const [save, saving] = useChannelsSaveTemplateMutation();
  const [remove] = useChannelsRemoveTemplateMutation();
  const [removing, setRemoving] = useState(false);
  const empty: Draft = {
    name: '',
    days: [...DAYS],
    airTime: '17:00',
    length: '10:00',
    presenter: null,
    enabled: true,
    parts: (['opening', 'headlines', 'weather', 'close'] as const).map((kind) => newPart(kind, kind, t(`bulletin.kind.${kind}`))),
  };
  const kept = useKept<Draft>(`template:${template?.id ?? 'new'}:${template?.version ?? 0}`, template ? draftOf(template) : empty);
  const { value: draft, put } = kept;
  const input = inputOf(draft);
  const planned = plannedOf(draft);
  const over = planned - (parseLength(draft.length) ?? 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!input) return;
    const done = await tell(
      () => (template ? save({ id: template.id, body: { ...input, version: template.version } }).unwrap() : make(input).unwrap()),
      t('template.saved'),
    );
    if (!done) return;
    kept.forget();
    onClose();
  };
  const throwAway = async () => {
    if (!template) return;
    if (!removing) return setRemoving(true);
    const done = await tell(() => remove({ id: template.id, version: template.version }).unwrap(), t('template.removed'));
    if (done) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Sheet onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{template?.name ?? t('template.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Formed id={form} edits={acts} onSubmit={(event) => void submit(event)}>
            {acts && <GoesOn kept={kept} />}
            <TextField
              label={t('bulletin.form.name')}
              name="name"
              most={120}
              required
              value={draft.name}
              onChange={(name) => put({ name })}
            />
            <Flex gap={3} wrap="wrap" role="group" aria-label={t('template.days')}>
              {DAYS.map((day) => (
                <Checkbox
                  key={day}
                  checked={draft.days.includes(day)}
                  onCheckedChange={(on: boolean | 'indeterminate') =>
                    put({ days: on === true ? [...draft.days, day] : draft.days.filter((one) => one !== day) })
                  }
                >
                  {t(`template.day.${day}`)}
                </Checkbox>
              ))}
            </Flex>
            <Flex gap={3} wrap="wrap" alignItems="flex-start">
              <Field.Root name="airTime" required style={{ flex: '1 1 7rem' }}>
                <Field.Label>{t('template.airTime')}</Field.Label>
                <Field.Input type="time" value={draft.airTime} onChange={(event) => put({ airTime: event.target.value })} />
              </Field.Root>
              <div style={{ flex: '1 1 7rem' }}>
                <LengthField
                  label={t('bulletin.form.length')}
                  name="length"
                  required
                  value={draft.length}
                  onChange={(length) => put({ length })}
                />
              </div>
            </Flex>
            <PresenterField
              label={t('bulletin.form.presenter')}
              none={t('bulletin.form.nobody')}
              value={draft.presenter}
              onChange={(presenter) => put({ presenter })}
            />
            <Checkbox checked={draft.enabled} onCheckedChange={(on: boolean | 'indeterminate') => put({ enabled: on === true })}>
              {t('template.comes')}
            </Checkbox>
            <Parts parts={draft.parts} disabled={!acts} onChange={(parts) => put({ parts })} />
            <Typography textColor="neutral600">{t('template.sum', { length: sayDuration(planned), over: saySigned(over) })}</Typography>
          </Formed>
        </Modal.Body>
        <Modal.Footer>
          {template && acts ? (
            <Button variant="danger-light" onClick={() => void throwAway()}>
              {t(removing ? 'template.removeSure' : 'template.remove')}
            </Button>
          ) : (
            <Button variant="tertiary" onClick={onClose}>
              {t('close')}
            </Button>
          )}
          {acts && (
            <Button type="submit" form={form} disabled={!input} loading={making.isLoading || saving.isLoading}>
              {t('template.save')}
            </Button>
          )}
        </Modal.Footer>
      </Sheet>
    </Modal.Root>
  );
}
