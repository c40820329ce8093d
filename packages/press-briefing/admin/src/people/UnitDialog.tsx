import { useTell } from '@hoitu/admin-kit';
import { newKey } from '@hoitu/admin-kit/newKey';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Unit } from '../../../contracts';
import { usePressAccountsQuery, usePressUnitChangeMutation, usePressUnitCreateMutation, usePressUnitsQuery } from '../api';
import { Text } from '../components/fields';
import { useT } from '../useT';
import { RowDialog } from './RowDialog';
import { type Speaker, SpeakerFields } from './SpeakerFields';
import { useRowDraft } from './useRowDraft';

type Draft = { name: string; head: Speaker | null; spokespersons: (Speaker & { id: string })[]; active: boolean };

const NOBODY: Speaker = { name: '', email: '', phone: '', user: null };
const MOST = 30;
const begun = ({ name, head, spokespersons, active, version }: Unit) => ({ version, draft: { name, head, spokespersons, active } });
const reachable = ({ name, email, user }: Speaker): boolean => name.trim() !== '' && (email.trim() !== '' || user !== null);

/** Makes a unit, or changes `unit`: its head, and who speaks for it. */
export function UnitDialog({ unit, onClose }: { unit: Unit | null; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const { refetch } = usePressUnitsQuery();
  const { data: accounts = [] } = usePressAccountsQuery();
  const [create, creating] = usePressUnitCreateMutation();
  const [change, changing] = usePressUnitChangeMutation();
  const empty: Draft = { name: '', head: null, spokespersons: [], active: true };
  const form = useRowDraft<Draft>(`unit-${unit?.id ?? 'new'}`, unit ? begun(unit) : { version: 0, draft: empty }, async () => {
    const now = (await refetch()).data?.find(({ id }) => id === unit?.id);
    return now && begun(now);
  });
  const { draft, put } = form;
  const { head, spokespersons } = draft;
  const speaking = (id: string, part: Partial<Speaker>) =>
    put({ spokespersons: spokespersons.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const all = [...(head ? [head] : []), ...spokespersons];
  const sayPerson = (one: Speaker) =>
    [one.name, one.email, one.phone, accounts.find(({ id }) => id === one.user)?.name].filter(Boolean).join(' · ');

  const submit = async () => {
    const saved = await form.save(() =>
      unit ? change({ id: unit.id, body: { ...draft, version: form.version } }).unwrap() : create(draft).unwrap(),
    );
    if (!saved) return;
    onClose();
    void tell(async () => saved, t(unit ? 'people.saved' : 'people.unit.made', { name: saved.name }));
  };

  return (
    <RowDialog
      title={unit?.name ?? t('people.unit.new')}
      submit={t(unit ? 'people.save' : 'people.unit.create')}
      effect={t('people.unit.effect')}
      form={form}
      nameOf={(field) => t(`people.field.${field}`)}
      say={(field, value) => {
        if (field === 'head') return value ? sayPerson(value as Speaker) : t('people.nothing');
        if (field === 'spokespersons') return (value as Speaker[]).map(sayPerson).join('\n') || t('people.nothing');
        if (field === 'active') return t(value ? 'people.unit.isActive' : 'people.unit.inactive');
        return String(value);
      }}
      busy={creating.isLoading || changing.isLoading}
      disabled={!draft.name.trim() || !all.every(reachable)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text name="name" label={t('people.field.unitName')} value={draft.name} onChange={(name) => put({ name })} max={200} required />
      <Section title={t('people.field.head')} hint={t('people.unit.headHint')}>
        {head ? (
          <SpeakerFields
            prefix="head"
            speaker={head}
            accounts={accounts}
            removeLabel={t('people.unit.removeHead')}
            onPut={(part) => put({ head: { ...head, ...part } })}
            onRemove={() => put({ head: null })}
          />
        ) : (
          <Button type="button" variant="tertiary" size="L" startIcon={<Plus />} onClick={() => put({ head: NOBODY })}>
            {t('people.unit.addHead')}
          </Button>
        )}
      </Section>
      <Section title={t('people.field.spokespersons')} hint={t('people.unit.speakersHint')}>
        {spokespersons.map((one) => (
          <SpeakerFields
            key={one.id}
            prefix={one.id}
            speaker={one}
            accounts={accounts}
            removeLabel={t('people.unit.remove', { name: one.name || t('people.unit.unnamed') })}
            onPut={(part) => speaking(one.id, part)}
            onRemove={() => put({ spokespersons: spokespersons.filter(({ id }) => id !== one.id) })}
          />
        ))}
        {spokespersons.length < MOST && (
          <Button
            type="button"
            variant="tertiary"
            size="L"
            startIcon={<Plus />}
            onClick={() => put({ spokespersons: [...spokespersons, { ...NOBODY, id: newKey() }] })}
          >
            {t('people.unit.add')}
          </Button>
        )}
      </Section>
      {unit && (
        <Checkbox checked={draft.active} onCheckedChange={(on) => put({ active: on === true })}>
          {t('people.unit.isActive')}
        </Checkbox>
      )}
    </RowDialog>
  );
}

function Section({ title, hint, children }: { title: string; hint: string; children: React.ReactNode }) {
  return (
    <Box tag="fieldset" style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Typography tag="legend" fontWeight="bold" style={{ padding: 0 }}>
        {title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={2}>
        {hint}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Box>
  );
}
