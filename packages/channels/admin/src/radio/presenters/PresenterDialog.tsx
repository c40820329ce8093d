import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useId, useState } from 'react';
import type { PresenterInput, PresenterView, Voice } from '../../../../contracts';
import { RATE } from '../../../../domain/radio/script';
import { GoesOn } from '../../components/GoesOn';
import { useKept } from '../../hooks/useKept';
import { useT } from '../../useT';
import { useRadioCreatePresenterMutation, useRadioSavePresenterMutation } from '../api';

const VARIANTS: { [K in keyof Voice]: readonly Voice[K][] } = { zero: ['linh', 'lẻ'], thousand: ['nghìn', 'ngàn'], four: ['tư', 'bốn'] };
const SPEED = { least: 100, most: 400 };

type Form = Omit<PresenterInput, 'rate'> & { rate: string };
const formOf = (presenter: PresenterView | null): Form => ({
  name: presenter?.name ?? '',
  rate: String(presenter?.rate ?? RATE),
  learns: presenter?.learns ?? true,
  voice: presenter?.voice ?? { zero: 'linh', thousand: 'nghìn', four: 'tư' },
  active: presenter?.active ?? true,
});

/** Adds a presenter or changes one. A pace set by hand forgets what was learned: the form says so. */
export function PresenterDialog({ presenter, close }: { presenter: PresenterView | null; close(): void }) {
  const t = useT();
  const id = useId();
  const back = useReturnFocus();
  const say = useRefusal();
  const { toggleNotification } = useNotification();
  const kept = useKept<Form>(`presenter:${presenter ? `${presenter.id}:${presenter.version}` : 'new'}`, formOf(presenter));
  const [create, creating] = useRadioCreatePresenterMutation();
  const [save, saving] = useRadioSavePresenterMutation();
  const [refused, setRefused] = useState('');
  const [missing, setMissing] = useState<{ name?: boolean; rate?: boolean }>({});
  const form = kept.value;
  const rate = Number(form.rate);
  const byHand = presenter !== null && rate !== presenter.rate && presenter.readings > 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const empty = { name: !form.name.trim(), rate: !Number.isInteger(rate) || rate < SPEED.least || rate > SPEED.most };
    setMissing(empty);
    if (empty.name || empty.rate) return;
    const { rate: _, ...rest } = form;
    const input = { ...rest, name: form.name.trim() };
    try {
      if (presenter) {
        // A pace that was not touched is not sent: it would end what was learned.
        const body = { ...input, version: presenter.version, ...(rate === presenter.rate ? {} : { rate }) };
        await save({ id: presenter.id, body }).unwrap();
      } else await create({ ...input, rate }).unwrap();
      kept.forget();
      toggleNotification({ type: 'success', message: t('presenter.saved', { name: input.name }) });
      close();
    } catch (error) {
      setRefused(say(error));
    }
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{presenter ? t('presenter.changeOf', { name: presenter.name }) : t('presenter.add')}</Modal.Title>
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
              <Field.Root name="name" required error={missing.name ? t('form.missing') : false}>
                <Field.Label>{t('presenter.name')}</Field.Label>
                <TextInput value={form.name} maxLength={120} onChange={(event) => kept.put({ name: event.target.value })} />
                <Field.Error />
              </Field.Root>
              <Field.Root
                name="rate"
                required
                error={missing.rate ? t('presenter.rateRange', SPEED) : false}
                hint={byHand ? t('presenter.forgets', { count: presenter.readings }) : t('presenter.rateHint')}
              >
                <Field.Label>{t('presenter.rate')}</Field.Label>
                <TextInput
                  type="number"
                  inputMode="numeric"
                  min={SPEED.least}
                  max={SPEED.most}
                  value={form.rate}
                  onChange={(event) => kept.put({ rate: event.target.value })}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              <Check
                on={form.learns}
                label={t('presenter.learns')}
                hint={t('presenter.learnsHint')}
                put={(learns) => kept.put({ learns })}
              />
              <Flex gap={3} wrap="wrap">
                {(Object.keys(VARIANTS) as (keyof Voice)[]).map((key) => (
                  <Field.Root key={key} name={key} style={{ flex: '1 1 8rem' }}>
                    <Field.Label>{t(`presenter.voice.${key}`)}</Field.Label>
                    <SingleSelect
                      value={form.voice[key]}
                      onChange={(next) => kept.put({ voice: { ...form.voice, [key]: String(next) } as Voice })}
                    >
                      {VARIANTS[key].map((word) => (
                        <SingleSelectOption key={word} value={word}>
                          {t('presenter.voice.as', { word })}
                        </SingleSelectOption>
                      ))}
                    </SingleSelect>
                  </Field.Root>
                ))}
              </Flex>
              <Check
                on={form.active}
                label={t('presenter.active')}
                hint={t('presenter.activeHint')}
                put={(active) => kept.put({ active })}
              />
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

function Check({ on, label, hint, put }: { on: boolean; label: string; hint: string; put(on: boolean): void }) {
  return (
    <Field.Root hint={hint}>
      <Checkbox checked={on} onCheckedChange={(next: boolean | 'indeterminate') => put(next === true)}>
        {label}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}
