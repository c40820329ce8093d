import { useLanguage, useNow, useTell } from '@hoitu/admin-kit';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { embargoOf, gate, sayInstant } from '../../../domain/embargo/gate';
import { useNewsroomScheduleMutation, useNewsroomStoryStateQuery, useNewsroomStoryTypesQuery, useNewsroomUnscheduleMutation } from '../api';
import { useT } from '../useT';
import type { DocumentActionProps } from './withEmbargo';

/** The clock alone today, the date too on another day; in the newsroom's zone, as the server will act. */
export function sayWhen(iso: string, now: Date, zone: string, language: 'en' | 'vi'): string {
  const day = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
  if (day(new Date(iso)) !== day(now)) return sayInstant(iso, zone, language);
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
}

/** What the Publish button turns into for a story under embargo; null where it stays as it is. */
export function usePublishAt({ model, document, documentId, activeTab }: DocumentActionProps) {
  const t = useT();
  const tell = useTell();
  const now = useNow();
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const values = useForm('PublishAt', (form) => form.values) as Record<string, unknown>;
  const modified = useForm('PublishAt', (form) => form.modified) as boolean;
  const { data: types } = useNewsroomStoryTypesQuery();
  const type = types?.find((one) => one.uid === model);
  const ref = { uid: model, documentId: documentId ?? '', locale: type?.localized ? (document?.locale ?? '') : '' };
  const { data: state } = useNewsroomStoryStateQuery(ref, { skip: !type || !documentId });
  const [schedule, scheduling] = useNewsroomScheduleMutation();
  const [unschedule, unscheduling] = useNewsroomUnscheduleMutation();

  const embargo = type?.embargo ? embargoOf(values?.[type.embargo]) : null;
  const zone = state?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const shut = !gate(embargo, now).open;
  const waiting = state?.scheduledFor && Date.parse(state.scheduledFor) > now.getTime() ? state.scheduledFor : null;
  if (!type || activeTab === 'published' || (!shut && !waiting)) return null;

  if (waiting) {
    const when = sayWhen(waiting, now, zone, language);
    return {
      label: t('publishAt.waiting', { when }),
      variant: 'secondary',
      disabled: !state?.mayPublish,
      loading: unscheduling.isLoading,
      dialog: {
        type: 'dialog',
        title: t('publishAt.cancelTitle'),
        content: t('publishAt.cancelText', { when, by: state?.scheduledBy ?? '' }),
        confirmLabel: t('publishAt.cancel'),
        onConfirm: async () => void (await tell(() => unschedule(ref).unwrap(), t('publishAt.cancelled'))),
      },
    };
  }
  const when = sayWhen(embargo ?? '', now, zone, language);
  return {
    label: t('publishAt.label', { when }),
    disabled: state?.mayPublish === false,
    loading: scheduling.isLoading,
    onClick: async () => {
      // The saved draft is what goes out: an unsaved one must never be scheduled unseen.
      if (modified || !documentId) {
        toggleNotification({ type: 'warning', message: t('publishAt.saveFirst') });
        return;
      }
      await tell(() => schedule({ ...ref, at: null }).unwrap(), t('publishAt.done', { when }));
    },
  };
}
