import { useTell } from '@hoitu/admin-kit';
import { Checkbox, Field, Flex, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { Agency } from '../../../contracts';
import { AGENCY_KINDS } from '../../../domain/agency';
import { usePressAgenciesQuery, usePressAgencyChangeMutation, usePressAgencyCreateMutation, usePressDestinationsQuery } from '../api';
import { Choice, Long, Text } from '../components/fields';
import { useT } from '../useT';
import { RowDialog } from './RowDialog';
import { useRowDraft } from './useRowDraft';

type Draft = Omit<Agency, 'id' | 'delegates' | 'version'>;

const EMPTY: Draft = { name: '', kind: 'newspaper', licence: '', email: '', phone: '', destinations: [], active: true, note: '' };
const begun = (agency: Agency) => {
  const { name, kind, licence, email, phone, destinations, active, note, version } = agency;
  return { version, draft: { name, kind, licence, email, phone, destinations, active, note } };
};

/** Makes an agency, or changes `agency`. */
export function AgencyDialog({ agency, onClose }: { agency: Agency | null; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const { refetch } = usePressAgenciesQuery();
  const { data: destinations } = usePressDestinationsQuery();
  const [create, creating] = usePressAgencyCreateMutation();
  const [change, changing] = usePressAgencyChangeMutation();
  const form = useRowDraft<Draft>(`agency-${agency?.id ?? 'new'}`, agency ? begun(agency) : { version: 0, draft: EMPTY }, async () => {
    const now = (await refetch()).data?.find(({ id }) => id === agency?.id);
    return now && begun(now);
  });
  const { draft, put } = form;
  const readdressed = agency !== null && agency.email !== '' && draft.email.trim() !== agency.email;
  const kinds = AGENCY_KINDS.map((value) => ({ value, label: t(`people.kind.${value}`) }));
  const named = (ids: readonly string[]) => ids.map((id) => destinations?.find((one) => one.id === id)?.name ?? id).join(', ');

  const submit = async () => {
    const saved = await form.save(() =>
      agency ? change({ id: agency.id, body: { ...draft, version: form.version } }).unwrap() : create(draft).unwrap(),
    );
    if (!saved) return;
    onClose();
    void tell(async () => saved, t(agency ? 'people.saved' : 'people.agency.made', { name: saved.name }));
  };

  return (
    <RowDialog
      title={agency?.name ?? t('people.agency.new')}
      submit={t(agency ? 'people.save' : 'people.agency.create')}
      effect={readdressed ? t('people.agency.readdressed') : undefined}
      form={form}
      nameOf={(field) => t(`people.field.${String(field)}`)}
      say={(field, value) => {
        if (field === 'kind') return t(`people.kind.${value}`);
        if (field === 'destinations') return named(value as string[]);
        if (field === 'active') return t(value ? 'people.agency.isActive' : 'people.agency.inactive');
        return String(value) || t('people.nothing');
      }}
      busy={creating.isLoading || changing.isLoading}
      disabled={!draft.name.trim()}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text name="name" label={t('people.field.agencyName')} value={draft.name} onChange={(name) => put({ name })} max={200} required />
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Choice name="kind" label={t('people.field.kind')} value={draft.kind} options={kinds} onChange={(kind) => put({ kind })} />
        <Text name="licence" label={t('people.field.licence')} value={draft.licence} onChange={(licence) => put({ licence })} max={100} />
      </Flex>
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Text
          name="email"
          label={t('people.field.email')}
          hint={t('people.agency.emailHint')}
          value={draft.email}
          onChange={(email) => put({ email })}
          max={254}
        />
        <Text name="phone" label={t('people.field.phone')} value={draft.phone} onChange={(phone) => put({ phone })} max={40} />
      </Flex>
      {destinations && destinations.length > 0 && (
        <Field.Root name="destinations" hint={t('people.agency.destinationsHint')}>
          <Field.Label>{t('people.field.destinations')}</Field.Label>
          <MultiSelect
            value={draft.destinations}
            withTags
            placeholder={t('people.agency.noDestination')}
            onChange={(ids: string[]) => put({ destinations: ids })}
            onClear={() => put({ destinations: [] })}
          >
            {destinations.map(({ id, name }) => (
              <MultiSelectOption key={id} value={id}>
                {name}
              </MultiSelectOption>
            ))}
          </MultiSelect>
          <Field.Hint />
        </Field.Root>
      )}
      <Long name="note" label={t('people.field.note')} value={draft.note} onChange={(note) => put({ note })} max={1000} />
      {agency && (
        <Checkbox checked={draft.active} onCheckedChange={(on) => put({ active: on === true })}>
          {t('people.agency.isActive')}
        </Checkbox>
      )}
    </RowDialog>
  );
}
