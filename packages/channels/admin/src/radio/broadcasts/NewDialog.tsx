import { useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BroadcastClass } from '../../../../domain/radio/broadcast';
import { GoesOn } from '../../components/GoesOn';
import { useKept } from '../../hooks/useKept';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { useRadioCreateBroadcastMutation } from '../api';
import { ClassPick } from './ClassPick';
import { ScriptPick } from './ScriptPick';

type Form = { title: string; class: BroadcastClass; script: string | null };

/** Begins a message, empty or with the words of a script. */
export function NewDialog({ close }: { close(): void }) {
  const t = useT();
  const id = useId();
  const tell = useTell();
  const go = useNavigate();
  const back = useReturnFocus();
  const kept = useKept<Form>('broadcast:new', { title: '', class: 'normal', script: null });
  const [create, creating] = useRadioCreateBroadcastMutation();
  const [tried, setTried] = useState(false);
  const form = kept.value;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (!form.title.trim()) return;
    const made = await tell(() => create({ ...form, title: form.title.trim() }).unwrap());
    if (!made) return;
    kept.forget();
    go(`${HOME}/loudspeakers/${made.id}`);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('broadcast.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={id} onSubmit={(event) => void submit(event)} noValidate>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <GoesOn kept={kept} />
              <Field.Root name="title" required error={tried && !form.title.trim() ? t('form.missing') : false}>
                <Field.Label>{t('broadcast.title')}</Field.Label>
                <TextInput value={form.title} maxLength={200} onChange={(event) => kept.put({ title: event.target.value })} />
                <Field.Error />
              </Field.Root>
              <ClassPick value={form.class} put={(next) => kept.put({ class: next })} />
              <ScriptPick value={form.script} put={(script) => kept.put({ script: script?.id ?? null })} />
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={id} loading={creating.isLoading}>
            {t('broadcast.begin')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
