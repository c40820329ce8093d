import { useTell } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import type { Invitation, InvitationAct } from '../../../../contracts';
import { useBriefingInvitationActMutation } from '../../api';
import { useKept } from '../../kept';
import { useT } from '../../useT';
import { FormDialog } from '../FormDialog';
import { Choice, Long, Text } from '../fields';

export type GuestAct = 'rsvp' | 'substitute' | 'withdraw' | 'resend' | 'new_link';
type Draft = { answer: 'yes' | 'online' | 'no' | 'none'; note: string; name: string; email: string; role: string; reason: string };
const ANSWERS = ['yes', 'online', 'no', 'none'] as const;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function bodyOf(act: GuestAct, draft: Draft, version: number): InvitationAct | null {
  if (act === 'rsvp') return { act, version, answer: draft.answer, note: draft.note };
  if (act === 'withdraw') return draft.reason.trim() ? { act, version, reason: draft.reason } : null;
  if (act !== 'substitute') return { act, version };
  const { name, email, role } = draft;
  if (!name.trim() || (email.trim() && !EMAIL.test(email.trim()))) return null;
  return { act, version, who: { name: name.trim(), email: email.trim(), role: role.trim() } };
}

/** An act on one invitation that needs words or a second look. */
export function GuestDialog({ guest, act, onClose }: { guest: Invitation; act: GuestAct; onClose: () => void }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingInvitationActMutation();
  const kept = useKept<Draft>(`guest.${act}.${guest.id}`, {
    answer: guest.rsvp === 'substitute' ? 'yes' : guest.rsvp === 'none' ? 'yes' : guest.rsvp,
    note: guest.note,
    name: guest.substitute?.name ?? '',
    email: guest.substitute?.email ?? '',
    role: guest.substitute?.role ?? '',
    reason: '',
  });
  const { value: draft, put } = kept;
  const body = bodyOf(act, draft, guest.version);
  const submit = async () => {
    if (body && (await tell(() => send({ id: guest.id, body }).unwrap(), t(`guestDone.${act}`, { name: guest.name })))) {
      kept.forget();
      onClose();
    }
  };
  return (
    <FormDialog
      title={t(`guestTitle.${act}`, { name: guest.name })}
      effect={t(`guestEffect.${act}`)}
      submit={t(`guestSubmit.${act}`)}
      danger={act === 'withdraw'}
      busy={isLoading}
      kept={kept}
      disabled={!body}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography textColor="neutral600">{[guest.role, guest.agencyName].filter(Boolean).join(', ')}</Typography>
      {act === 'rsvp' && (
        <>
          <Choice
            name="answer"
            label={t('guest.answer')}
            value={draft.answer}
            onChange={(answer) => put({ answer })}
            options={ANSWERS.map((value) => ({ value, label: t(`rsvp.${value}`) }))}
          />
          <Text name="note" label={t('guest.note')} value={draft.note} onChange={(note) => put({ note })} max={500} />
        </>
      )}
      {act === 'substitute' && (
        <>
          <Text name="name" label={t('guest.name')} value={draft.name} onChange={(name) => put({ name })} max={120} required />
          <Text name="role" label={t('guest.role')} value={draft.role} onChange={(role) => put({ role })} max={120} />
          <Text
            name="email"
            label={t('guest.email')}
            hint={t('guest.email.hint')}
            value={draft.email}
            onChange={(email) => put({ email })}
            max={254}
          />
        </>
      )}
      {act === 'withdraw' && (
        <Long name="reason" label={t('field.reason')} value={draft.reason} onChange={(reason) => put({ reason })} max={500} required />
      )}
    </FormDialog>
  );
}
