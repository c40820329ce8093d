import { Failed } from '@hoitu/admin-kit';
import { Field, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { AgendaLine, BriefingDocument, Occurrence } from '../../../../contracts';
import { AUDIENCES, TAKEN } from '../../../../domain/document';
import { instantOf, wallClock } from '../../../../domain/wallclock';
import { useBriefingDocumentAddMutation, useBriefingDocumentChangeMutation } from '../../api';
import { useKept } from '../../kept';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { FormDialog } from '../FormDialog';
import { Choice, Text } from '../fields';
import { FilePick } from './FilePick';
import { saySize } from './size';

const WHOLE = '-';
const ACCEPT = Object.keys(TAKEN)
  .map((ending) => `.${ending}`)
  .join(',');
type Draft = { title: string; item: string; audience: BriefingDocument['audience']; day: string; time: string };

const draftOf = (document: BriefingDocument | null, item: string | null, zone: string): Draft => {
  const until = document?.embargo ? wallClock(Date.parse(document.embargo), zone) : { day: '', time: '' };
  return { title: document?.title ?? '', item: document?.item ?? item ?? WHOLE, audience: document?.audience ?? 'delegates', ...until };
};

/** A new document, or what stands beside one that is there: for whom it is, and from when. */
export function DocumentDialog({
  meeting,
  lines,
  document,
  onClose,
}: {
  meeting: Occurrence;
  lines: AgendaLine[];
  /** Null for a new one. */
  document: BriefingDocument | null;
  onClose: () => void;
}) {
  const t = useT();
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [add, adding] = useBriefingDocumentAddMutation();
  const [change, changing] = useBriefingDocumentChangeMutation();
  const [file, setFile] = useState<File | null>(null);
  const wanting = lines.find(({ readiness }) => readiness === 'wants_document')?.id ?? null;
  const key = `document.${document?.id ?? `new.${meeting.id}`}`;
  const kept = useKept<Draft>(key, draftOf(document, wanting, meeting.timezone));
  const { value: draft, put } = kept;
  const [error, setError] = useState<unknown>();

  const held = draft.day !== '';
  const at = held ? instantOf({ day: draft.day, time: draft.time || '00:00' }, meeting.timezone) : null;
  const embargo = at === null || Number.isNaN(at) ? null : new Date(at).toISOString();
  const item = draft.item === WHOLE || !lines.some(({ id }) => id === draft.item) ? null : draft.item;
  const until = embargo ? `${say.shortDay(embargo, meeting.timezone)} ${say.clock(embargo, meeting.timezone)}` : '';

  const pick = (chosen: File | null) => {
    setFile(chosen);
    setError(undefined);
  };
  const submit = async () => {
    try {
      if (document) {
        await change({
          id: document.id,
          body: { title: draft.title, item, audience: draft.audience, embargo, version: document.version },
        }).unwrap();
      } else if (file) {
        const form = new FormData();
        form.set('file', file);
        form.set('title', draft.title);
        form.set('audience', draft.audience);
        if (item) form.set('item', item);
        if (embargo) form.set('embargo', embargo);
        await add({ id: meeting.id, form }).unwrap();
      }
      kept.forget();
      toggleNotification({ type: 'success', message: t(document ? 'documents.changed' : 'documents.added') });
      onClose();
    } catch (reason) {
      setError(reason);
    }
  };

  return (
    <FormDialog
      title={t(document ? 'documents.edit_title' : 'documents.add')}
      effect={t(embargo && draft.audience !== 'office' ? `documents.effectHeld.${draft.audience}` : `documents.effect.${draft.audience}`, {
        until,
      })}
      submit={t(document ? 'documents.save' : 'documents.send')}
      busy={adding.isLoading || changing.isLoading}
      disabled={(!document && !file) || (held && embargo === null)}
      {...(document ? { kept } : {})}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== undefined && <Failed error={error} />}
      {document ? (
        <Typography textColor="neutral600">{`${document.filename} · ${saySize(document.size, locale)}`}</Typography>
      ) : (
        <Field.Root name="file" hint={t('documents.file.hint')} required>
          <Field.Label>{t('documents.file')}</Field.Label>
          <FilePick file={file} accept={ACCEPT} onPick={pick} />
          <Field.Hint />
        </Field.Root>
      )}
      <Text
        name="title"
        label={t('documents.title_field')}
        hint={t('documents.title_field.hint')}
        value={draft.title}
        onChange={(title) => put({ title })}
        max={200}
      />
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Choice
          name="item"
          label={t('documents.item')}
          value={item ?? WHOLE}
          onChange={(value) => put({ item: value })}
          options={[{ value: WHOLE, label: t('documents.whole') }, ...lines.map(({ id, title }) => ({ value: id, label: title }))]}
        />
        <Choice
          name="audience"
          label={t('documents.audience')}
          value={draft.audience}
          onChange={(audience) => put({ audience })}
          options={AUDIENCES.filter((one) => one !== 'public' || !meeting.closed).map((value) => ({
            value,
            label: t(`audience.${value}`),
          }))}
        />
      </Flex>
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Text
          name="embargoDay"
          type="date"
          label={t('documents.embargo_day')}
          hint={t('documents.embargo.hint')}
          value={draft.day}
          onChange={(day) => put({ day, time: draft.time || '10:00' })}
        />
        <Text name="embargoTime" type="time" label={t('documents.embargo_time')} value={draft.time} onChange={(time) => put({ time })} />
      </Flex>
    </FormDialog>
  );
}
