import { useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type FormEvent, useId } from 'react';
import type { BulletinView } from '../../../../contracts';
import { Conflicts } from '../../components/Conflicts';
import { GoesOn } from '../../components/GoesOn';
import { useT } from '../../useT';
import { useRadioPresentersQuery } from '../api';
import { parseLength } from '../length';
import { useChannelsMakeBulletinMutation, useChannelsSaveBulletinMutation, useChannelsTemplatesQuery } from './api';
import { fitsLength, LengthField, PresenterField, TextField } from './fields';
import { fieldsOf, fromTemplate, useBulletinDraft } from './useBulletinDraft';

/** Makes a bulletin, from a template or empty; or changes the name, times and reader of one. */
export function BulletinForm({
  bulletin,
  day = null,
  onDone,
  onClose,
}: {
  bulletin: BulletinView | null;
  /** The day that is looked at. */
  day?: Date | null;
  onDone(bulletin: BulletinView): void;
  onClose(): void;
}) {
  const t = useT();
  const tell = useTell();
  const back = useReturnFocus();
  const form = useId();
  const { data: templates = [] } = useChannelsTemplatesQuery(undefined, { skip: bulletin !== null });
  const { data: presenters = [] } = useRadioPresentersQuery();
  const [make, making] = useChannelsMakeBulletinMutation();
  const [save, saving] = useChannelsSaveBulletinMutation();
  const kept = useBulletinDraft(bulletin, day);
  const { value: draft, put, conflicts, saved } = kept;
  const startsAt = new Date(`${draft.day}T${draft.time}`);
  const seconds = parseLength(draft.length) ?? 0;
  const fits = draft.name.trim() !== '' && !Number.isNaN(startsAt.getTime()) && seconds >= 30 && fitsLength(draft.length, 14_400);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!fits || conflicts.length > 0) return;
    const fields = fieldsOf(draft);
    const was = fieldsOf(saved);
    // Only what was changed is sent, so that a colleague's other changes stay.
    const changes = Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== was[name as keyof typeof was]));
    const done = await tell(() =>
      bulletin
        ? save({ id: bulletin.id, body: { ...changes, version: bulletin.version } }).unwrap()
        : make({ ...fields, template: draft.template }).unwrap(),
    );
    if (!done) return;
    kept.forget();
    onDone(done);
  };
  const sayValue = (field: string, value: unknown): string => {
    if (field === 'presenter') return presenters.find(({ id }) => id === value)?.name ?? t('bulletin.form.nobody');
    return String(value ?? '') || t('script.empty');
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t(bulletin ? 'bulletin.edit' : 'bulletin.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={form} onSubmit={(event) => void submit(event)}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <GoesOn kept={kept} />
              <Conflicts conflicts={conflicts} nameOf={({ field }) => t(`bulletin.form.${field}`)} say={sayValue} choose={kept.choose} />
              {!bulletin && (
                <Field.Root name="template">
                  <Field.Label>{t('bulletin.form.template')}</Field.Label>
                  <SingleSelect
                    value={draft.template ?? 'empty'}
                    onChange={(chosen) => {
                      const template = templates.find(({ id }) => id === chosen);
                      put(template ? fromTemplate(draft, template) : { template: null });
                    }}
                  >
                    <SingleSelectOption value="empty">{t('bulletin.form.empty')}</SingleSelectOption>
                    {templates.map((template) => (
                      <SingleSelectOption key={template.id} value={template.id}>
                        {t('bulletin.form.fromTemplate', { name: template.name, time: template.airTime })}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              )}
              <TextField
                label={t('bulletin.form.name')}
                name="name"
                most={120}
                required
                value={draft.name}
                onChange={(name) => put({ name })}
              />
              <Flex gap={3} wrap="wrap" alignItems="flex-start">
                <Field.Root name="day" required style={{ flex: '1 1 9rem' }}>
                  <Field.Label>{t('bulletin.form.day')}</Field.Label>
                  <Field.Input type="date" value={draft.day} onChange={(event) => put({ day: event.target.value })} />
                </Field.Root>
                <Field.Root name="time" required style={{ flex: '1 1 7rem' }}>
                  <Field.Label>{t('bulletin.form.time')}</Field.Label>
                  <Field.Input type="time" step={1} value={draft.time} onChange={(event) => put({ time: event.target.value })} />
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
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={form} disabled={!fits || conflicts.length > 0} loading={making.isLoading || saving.isLoading}>
            {t(bulletin ? 'bulletin.form.save' : 'bulletin.make')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
