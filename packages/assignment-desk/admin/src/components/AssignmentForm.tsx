import { useRefusal } from '@hoitu/admin-kit';
import {
  Box,
  Button,
  Field,
  Flex,
  Grid,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Desk, Detail } from '../../../contracts';
import { KINDS, type Kind } from '../../../domain/work';
import { useDeskChangeMutation, useDeskCreateMutation } from '../api';
import { useT } from '../useT';
import { MomentInput } from './MomentInput';
import { PersonSelect } from './PersonSelect';

const PRIORITIES = ['1', '2', '3', '4', '5'];
type Draft = {
  slugline: string;
  brief: string;
  desk: string;
  to: string;
  kind: Kind;
  priority: number;
  due: string | null;
  embargo: string | null;
  place: string;
};

const draftOf = (item: Detail | null, desk: string): Draft =>
  item
    ? {
        slugline: item.slugline,
        brief: item.brief,
        desk: item.desk,
        to: '',
        kind: item.kind,
        priority: item.priority,
        due: item.due,
        embargo: item.embargo,
        place: item.place,
      }
    : { slugline: '', brief: '', desk, to: '', kind: 'text', priority: 3, due: null, embargo: null, place: '' };

/** Makes an assignment, or changes `item`. What was typed stays when the server refuses. */
export function AssignmentForm({
  desks,
  desk,
  item = null,
  onClose,
}: {
  desks: Desk[];
  desk?: string;
  item?: Detail | null;
  onClose(saved: boolean): void;
}) {
  const t = useT();
  const say = useRefusal();
  const mine = desks.filter((one) => one.mayAssign || one.id === item?.desk);
  const [draft, setDraft] = useState(() => draftOf(item, mine.find((one) => one.id === desk)?.id ?? mine[0]?.id ?? ''));
  const [refused, setRefused] = useState<string | null>(null);
  const [create, creating] = useDeskCreateMutation();
  const [change, changing] = useDeskChangeMutation();
  const put = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { to, ...fields } = draft;
    try {
      // Only what was touched goes out: what a colleague changed meanwhile in another field is not written over.
      const before = draftOf(item, draft.desk);
      const touched = Object.fromEntries(Object.entries(fields).filter(([key, value]) => value !== before[key as keyof Draft]));
      if (item) await change({ id: item.id, body: { version: item.version, changes: touched } }).unwrap();
      else await create({ ...fields, ...(to ? { to } : {}) }).unwrap();
      onClose(true);
    } catch (error) {
      setRefused(say(error));
    }
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(item ? 'form.change' : 'form.new')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused && (
                <Box background="danger100" padding={3} hasRadius role="alert">
                  <Typography textColor="danger700">{refused}</Typography>
                </Box>
              )}
              <Field.Root required>
                <Field.Label>{t('field.slugline')}</Field.Label>
                <TextInput
                  autoFocus
                  required
                  maxLength={200}
                  value={draft.slugline}
                  onChange={(event) => put({ slugline: event.target.value })}
                />
              </Field.Root>
              <Field.Root>
                <Field.Label>{t('field.brief')}</Field.Label>
                <Textarea maxLength={10000} value={draft.brief} onChange={(event) => put({ brief: event.target.value })} />
              </Field.Root>
              <Grid.Root gap={4}>
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <Choice
                    label={t('field.desk')}
                    value={draft.desk}
                    options={mine.map((one) => [one.id, one.name])}
                    onChange={(chosen) => put({ desk: chosen })}
                  />
                </Grid.Item>
                {!item && (
                  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                    <PersonSelect label={t('field.to')} desk={draft.desk} value={draft.to} onChange={(to) => put({ to })} />
                  </Grid.Item>
                )}
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <Choice
                    label={t('field.kind')}
                    value={draft.kind}
                    options={KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
                    onChange={(kind) => put({ kind: kind as Kind })}
                  />
                </Grid.Item>
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <Choice
                    label={t('field.priority')}
                    value={String(draft.priority)}
                    options={PRIORITIES.map((one) => [one, t(`priority.${one}`)])}
                    onChange={(one) => put({ priority: Number(one) })}
                  />
                </Grid.Item>
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <MomentInput label={t('field.due')} value={draft.due} onChange={(due) => put({ due })} />
                </Grid.Item>
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <MomentInput label={t('field.embargo')} value={draft.embargo} onChange={(embargo) => put({ embargo })} />
                </Grid.Item>
                <Grid.Item col={12} direction="column" alignItems="stretch">
                  <Field.Root>
                    <Field.Label>{t('field.place')}</Field.Label>
                    <TextInput maxLength={200} value={draft.place} onChange={(event) => put({ place: event.target.value })} />
                  </Field.Root>
                </Grid.Item>
              </Grid.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose(false)}>
              {t('dismiss')}
            </Button>
            <Button type="submit" disabled={!draft.slugline.trim() || !draft.desk} loading={creating.isLoading || changing.isLoading}>
              {t(item ? 'form.save' : draft.to ? 'form.createAndOffer' : 'form.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: (readonly [string, string])[];
  onChange(value: string): void;
}) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
        {options.map(([id, text]) => (
          <SingleSelectOption key={id} value={id}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
