import { useTell } from '@hoitu/admin-kit';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import type { Commission } from '../../../contracts';
import { useDeskChangeCommissionMutation, useDeskCommissionQuery, useDeskCreateCommissionMutation } from '../api/commissions';
import { CountRows } from '../plans/CountRows';
import { today } from '../plans/days';
import { type CountRow, lineOf, rowsOf } from '../plans/draft';
import { PeriodFields } from '../plans/PeriodFields';
import { PlanDialog } from '../plans/PlanDialog';
import { usePlanDraft } from '../plans/usePlanDraft';
import { useT } from '../useT';

type Draft = {
  title: string;
  client: string;
  contract: string;
  notes: string;
  fromDay: string;
  toDay: string;
  quantities: CountRow[];
};

/** Begins with the day it is opened on. */
const blank = (): Draft => ({
  title: '',
  client: '',
  contract: '',
  notes: '',
  fromDay: today(),
  toDay: today(90),
  quantities: rowsOf([{ kind: 'text', count: 1 }]),
});
const begun = (item: Commission) => {
  const { title, client, contract, notes, fromDay, toDay, quantities, version } = item;
  return { version, draft: { title, client, contract, notes, fromDay, toDay, quantities: rowsOf(quantities) } };
};
const linesOf = (rows: CountRow[]) => rows.map((row) => lineOf(row) as Commission['quantities'][number]);
const bodyOf = ({ quantities, ...rest }: Partial<Draft>) => ({ ...rest, ...(quantities ? { quantities: linesOf(quantities) } : {}) });

const NAMES = [
  ['title', 200],
  ['client', 200],
  ['contract', 80],
] as const;

/** Makes a commission, or changes `item`. */
export function CommissionForm({ item = null, onClose }: { item?: Commission | null; onClose(saved: Commission | null): void }) {
  const t = useT();
  const tell = useTell();
  const { refetch } = useDeskCommissionQuery(item?.id ?? '', { skip: !item });
  const [create, creating] = useDeskCreateCommissionMutation();
  const [change, changing] = useDeskChangeCommissionMutation();
  const form = usePlanDraft<Draft>(item ? begun(item) : { version: 0, draft: blank() }, async () => {
    const now = await refetch();
    return now.data && begun(now.data);
  });
  const { draft, put } = form;

  const submit = async () => {
    const saved = await form.save(() =>
      item
        ? change({ id: item.id, body: { version: form.version, changes: bodyOf(form.touched) } }).unwrap()
        : create({ ...draft, quantities: linesOf(draft.quantities) }).unwrap(),
    );
    if (!saved) return;
    onClose(saved);
    void tell(async () => saved, t(item ? 'commissions.done.change' : 'commissions.done.create'));
  };

  return (
    <PlanDialog
      title={t(item ? 'commissions.change' : 'commissions.new')}
      submit={t(item ? 'form.save' : 'commissions.create')}
      refused={form.refused}
      onKeepMine={form.keepMine && (() => void form.keepMine?.())}
      note={form.note}
      busy={creating.isLoading || changing.isLoading}
      disabled={!NAMES.every(([name]) => draft[name].trim()) || !draft.fromDay || !draft.toDay}
      onSubmit={() => void submit()}
      onClose={() => onClose(null)}
    >
      {NAMES.map(([name, most], place) => (
        <Field.Root key={name} name={name} required>
          <Field.Label>{t(`commissions.field.${name}`)}</Field.Label>
          <TextInput
            autoFocus={place === 0}
            required
            maxLength={most}
            value={draft[name]}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => put({ [name]: event.target.value })}
          />
        </Field.Root>
      ))}
      <PeriodFields value={draft} onChange={put} />
      <CountRows
        channels={false}
        label={t('commissions.field.quantities')}
        rows={draft.quantities}
        onChange={(quantities) => put({ quantities })}
      />
      <Field.Root name="notes">
        <Field.Label>{t('commissions.field.notes')}</Field.Label>
        <Textarea
          maxLength={10_000}
          value={draft.notes}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => put({ notes: event.target.value })}
        />
      </Field.Root>
    </PlanDialog>
  );
}
