import { Caution, useNow } from '@hoitu/admin-kit';
import { Checkbox, Field, Grid, Textarea, TextInput } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Desk, File } from '../../../contracts';
import { KINDS, type Kind } from '../../../domain/work';
import { FilePicker } from '../components/FilePicker';
import { CHANNELS, useSayChannel } from '../components/facts';
import { MomentInput } from '../components/MomentInput';
import { PersonSelect } from '../components/PersonSelect';
import { useT } from '../useT';
import { Choice } from './Choice';
import { ContactsInput } from './ContactsInput';
import type { Draft } from './draft';
import { LengthInput } from './LengthInput';
import { Marked } from './Marked';
import { Parents } from './Parents';
import { WordsInput } from './WordsInput';

const PRIORITIES = ['1', '2', '3', '4', '5'];
const BRIEF_MOST = 10_000;
/** From here on it is said how much room is left. */
const BRIEF_NEAR = 9_000;

type Props = {
  draft: Draft;
  put(part: Partial<Draft>): void;
  taken: readonly string[];
  desks: Desk[];
  isNew: boolean;
  titles: { happening: string | null; campaign: string | null; commission: string | null };
  files: File[];
};

/** Every field of an assignment. */
export function Fields({ draft, put, taken, desks, isNew, titles, files }: Props) {
  const t = useT();
  const now = useNow().toISOString();
  const sayChannel = useSayChannel();
  const cell = (name: string, children: ReactNode, col = 6) => (
    <Grid.Item col={col} xs={12} direction="column" alignItems="stretch">
      <Marked field={name} taken={taken}>
        {children}
      </Marked>
    </Grid.Item>
  );
  return (
    <Grid.Root gap={4}>
      {cell(
        'slugline',
        <Field.Root required>
          <Field.Label>{t('field.slugline')}</Field.Label>
          <TextInput
            autoFocus
            required
            maxLength={200}
            value={draft.slugline}
            onChange={(event) => put({ slugline: event.target.value })}
          />
        </Field.Root>,
        12,
      )}
      {cell(
        'brief',
        <Field.Root>
          <Field.Label>{t('field.brief')}</Field.Label>
          <Textarea maxLength={BRIEF_MOST} value={draft.brief} onChange={(event) => put({ brief: event.target.value })} />
          {draft.brief.length >= BRIEF_NEAR && (
            <Caution variant="pi" role="status">
              {t('form.left', { count: BRIEF_MOST - draft.brief.length })}
            </Caution>
          )}
        </Field.Root>,
        12,
      )}
      {cell(
        'desk',
        <Choice
          label={t('field.desk')}
          value={draft.desk}
          options={desks.map((one) => [one.id, one.name])}
          onChange={(desk) => put({ desk })}
        />,
      )}
      {isNew &&
        cell('to', <PersonSelect label={t('field.to')} desk={draft.desk} at={draft.due} value={draft.to} onChange={(to) => put({ to })} />)}
      {cell(
        'kind',
        <Choice
          label={t('field.kind')}
          value={draft.kind}
          options={KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
          onChange={(kind) => put({ kind: kind as Kind })}
        />,
      )}
      {cell(
        'priority',
        <Choice
          label={t('field.priority')}
          value={String(draft.priority)}
          options={PRIORITIES.map((one) => [one, t(`priority.${one}`)])}
          onChange={(one) => put({ priority: Number(one) })}
        />,
      )}
      {cell(
        'due',
        <>
          <MomentInput label={t('field.due')} value={draft.due} onChange={(due) => put({ due })} />
          {draft.due !== null && draft.due < now && <Warning text={t('form.duePast')} />}
        </>,
      )}
      {cell(
        'embargo',
        <>
          <MomentInput label={t('field.embargo')} value={draft.embargo} onChange={(embargo) => put({ embargo })} />
          {draft.due !== null && draft.embargo !== null && draft.embargo > draft.due && <Warning text={t('form.embargoAfterDue')} />}
        </>,
      )}
      {cell('length', <LengthInput value={draft.length} onChange={(length) => put({ length })} />)}
      {cell(
        'place',
        <Field.Root>
          <Field.Label>{t('field.place')}</Field.Label>
          <TextInput maxLength={200} value={draft.place} onChange={(event) => put({ place: event.target.value })} />
        </Field.Root>,
      )}
      <Parents draft={draft} titles={titles} taken={taken} put={put} />
      {cell(
        'channels',
        <WordsInput
          label={t('field.channels')}
          known={CHANNELS}
          say={sayChannel}
          most={20}
          value={draft.channels}
          onChange={(channels) => put({ channels })}
        />,
        12,
      )}
      {cell('contacts', <ContactsInput value={draft.contacts} onChange={(contacts) => put({ contacts })} />, 12)}
      {cell('tags', <WordsInput label={t('field.tags')} most={30} value={draft.tags} onChange={(tags) => put({ tags })} />)}
      {cell('files', <FilePicker value={draft.files} known={files} onChange={(chosen) => put({ files: chosen })} />)}
      {cell(
        'closed',
        <Field.Root hint={t('form.closedHint')}>
          <Checkbox checked={draft.closed} onCheckedChange={(on) => put({ closed: on === true })}>
            {t('field.closed')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>,
        12,
      )}
    </Grid.Root>
  );
}

const Warning = ({ text }: { text: string }) => (
  <Caution tag="p" variant="pi" role="status">
    {text}
  </Caution>
);
