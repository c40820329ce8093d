import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Modal, Radio, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useId, useState } from 'react';
import type { PronunciationInput, PronunciationView } from '../../../../contracts';
import { GoesOn } from '../../components/GoesOn';
import { useKept } from '../../hooks/useKept';
import { useT } from '../../useT';
import { useRadioCreateReadingMutation, useRadioSaveReadingMutation } from '../api';

const KINDS: readonly PronunciationInput['kind'][] = ['acronym', 'name'];

/** How one written word is said on air, for the whole newsroom. From a built-in reading an own one is made that wins over it. */
export function PronunciationDialog({ from, close }: { from: PronunciationView | PronunciationInput | null; close(): void }) {
  const t = useT();
  const id = useId();
  const back = useReturnFocus();
  const say = useRefusal();
  const { toggleNotification } = useNotification();
  const own = from && 'id' in from ? from : null;
  const kept = useKept<PronunciationInput>(`reading:${own ? `${own.id}:${own.version}` : (from?.written ?? 'new')}`, {
    kind: from?.kind ?? 'acronym',
    written: from?.written ?? '',
    said: from?.said ?? '',
  });
  const [create, creating] = useRadioCreateReadingMutation();
  const [save, saving] = useRadioSaveReadingMutation();
  const [refused, setRefused] = useState('');
  const [tried, setTried] = useState(false);
  const form = kept.value;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    const body = { kind: form.kind, written: form.written.trim(), said: form.said.trim() };
    if (!body.written || !body.said) return;
    try {
      if (own) await save({ id: own.id, body: { ...body, version: own.version } }).unwrap();
      else await create(body).unwrap();
      kept.forget();
      toggleNotification({ type: 'success', message: t('pronunciation.saved', body) });
      close();
    } catch (error) {
      setRefused(say(error));
    }
  };
  const field = (name: 'written' | 'said', most: number) => (
    <Field.Root name={name} required error={tried && !form[name].trim() ? t('form.missing') : false} hint={t(`pronunciation.${name}Hint`)}>
      <Field.Label>{t(`pronunciation.${name}`)}</Field.Label>
      <TextInput value={form[name]} maxLength={most} onChange={(event) => kept.put({ [name]: event.target.value })} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{own ? t('pronunciation.changeOf', { written: own.written }) : t('pronunciation.add')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={id} onSubmit={(event) => void submit(event)} noValidate>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <GoesOn kept={kept} />
              {refused && (
                <Box background="danger100" padding={3} hasRadius role="alert">
                  <Typography textColor="danger700">{refused}</Typography>
                </Box>
              )}
              <Radio.Group
                aria-label={t('pronunciation.kind')}
                value={form.kind}
                onValueChange={(next) => kept.put({ kind: KINDS.find((one) => one === next) ?? 'acronym' })}
              >
                <Flex gap={4} wrap="wrap">
                  {KINDS.map((kind) => (
                    <Radio.Item key={kind} value={kind}>
                      {t(`pronunciation.${kind}`)}
                    </Radio.Item>
                  ))}
                </Flex>
              </Radio.Group>
              {field('written', 80)}
              {field('said', 200)}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={id} loading={creating.isLoading || saving.isLoading}>
            {t('form.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
