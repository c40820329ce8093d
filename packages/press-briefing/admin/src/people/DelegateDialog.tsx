import { useTell } from '@hoitu/admin-kit';
import { Flex } from '@strapi/design-system';
import type { Delegate } from '../../../contracts';
import { useLazyPressDelegatesQuery, usePressAgenciesQuery, usePressDelegateChangeMutation, usePressDelegateCreateMutation } from '../api';
import { Choice, Text } from '../components/fields';
import { useT } from '../useT';
import { AgencyPick } from './AgencyPick';
import { RowDialog } from './RowDialog';
import { useRowDraft } from './useRowDraft';

type Draft = Pick<Delegate, 'agency' | 'name' | 'role' | 'email' | 'phone' | 'language'>;
const begun = ({ agency, name, role, email, phone, language, version }: Delegate) => ({
  version,
  draft: { agency, name, role, email, phone, language },
});

/** Makes a delegate who asks for accreditation, or changes `delegate`. */
export function DelegateDialog({ delegate, agency, onClose }: { delegate: Delegate | null; agency: string; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const { data: agencies = [] } = usePressAgenciesQuery();
  const [read] = useLazyPressDelegatesQuery();
  const [create, creating] = usePressDelegateCreateMutation();
  const [change, changing] = usePressDelegateChangeMutation();
  const empty: Draft = { agency, name: '', role: '', email: '', phone: '', language: 'vi' };
  const form = useRowDraft<Draft>(
    `delegate-${delegate?.id ?? 'new'}`,
    delegate ? begun(delegate) : { version: 0, draft: empty },
    async () => {
      // By nothing that a colleague may have changed.
      const [now] = delegate ? (await read({ id: delegate.id }).unwrap()).items : [];
      return now && begun(now);
    },
  );
  const { draft, put } = form;
  const languages = (['vi', 'en'] as const).map((value) => ({ value, label: t(`people.language.${value}`) }));
  const readdressed = delegate !== null && draft.email.trim().toLowerCase() !== delegate.email;
  const submit = async () => {
    const saved = await form.save(() =>
      delegate ? change({ id: delegate.id, body: { ...draft, version: form.version } }).unwrap() : create(draft).unwrap(),
    );
    if (!saved) return;
    onClose();
    void tell(async () => saved, t(delegate ? 'people.saved' : 'people.delegate.made', { name: saved.name }));
  };
  return (
    <RowDialog
      title={delegate?.name ?? t('people.delegate.new')}
      submit={t(delegate ? 'people.save' : 'people.delegate.create')}
      effect={delegate ? (readdressed ? t('people.delegate.readdressed') : undefined) : t('people.delegate.effect')}
      form={form}
      nameOf={(field) => t(`people.field.${field}`)}
      say={(field, value) => {
        if (field === 'agency') return agencies.find(({ id }) => id === value)?.name ?? '';
        if (field === 'language') return t(`people.language.${value}`);
        return String(value) || t('people.nothing');
      }}
      busy={creating.isLoading || changing.isLoading}
      disabled={!draft.agency || !draft.name.trim() || !draft.email.trim()}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <AgencyPick value={draft.agency} onChange={(id) => put({ agency: id })} />
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Text name="name" label={t('people.field.fullName')} value={draft.name} onChange={(name) => put({ name })} max={120} required />
        <Text
          name="role"
          label={t('people.field.role')}
          hint={t('people.delegate.roleHint')}
          value={draft.role}
          onChange={(role) => put({ role })}
          max={120}
        />
      </Flex>
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Text name="email" label={t('people.field.email')} value={draft.email} onChange={(email) => put({ email })} max={254} required />
        <Text name="phone" label={t('people.field.phone')} value={draft.phone} onChange={(phone) => put({ phone })} max={40} />
      </Flex>
      <Choice
        name="language"
        label={t('people.field.language')}
        value={draft.language}
        options={languages}
        onChange={(language) => put({ language })}
      />
    </RowDialog>
  );
}
