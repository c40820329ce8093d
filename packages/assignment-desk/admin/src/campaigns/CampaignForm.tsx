import { useTell } from '@hoitu/admin-kit';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import type { Campaign } from '../../../contracts';
import { useDeskCampaignQuery, useDeskChangeCampaignMutation, useDeskCreateCampaignMutation } from '../api/campaigns';
import { CountRows } from '../plans/CountRows';
import { today } from '../plans/days';
import { type CountRow, lineOf, rowsOf } from '../plans/draft';
import { PeriodFields } from '../plans/PeriodFields';
import { PlanDialog } from '../plans/PlanDialog';
import { usePlanDraft } from '../plans/usePlanDraft';
import { useT } from '../useT';

type Draft = { title: string; message: string; fromDay: string; toDay: string; colour: string; targets: CountRow[] };

/** Begins with the day it is opened on. */
const blank = (): Draft => ({
  title: '',
  message: '',
  fromDay: today(),
  toDay: today(30),
  colour: '#4945ff',
  targets: rowsOf([{ kind: 'text', count: 10 }]),
});
const begun = (item: Campaign) => {
  const { title, message, fromDay, toDay, colour, targets, version } = item;
  return { version, draft: { title, message, fromDay, toDay, colour, targets: rowsOf(targets) } };
};
const bodyOf = <D extends Partial<Draft>>({ targets, ...rest }: D) => ({
  ...rest,
  ...(targets ? { targets: targets.map((row) => lineOf(row) as Campaign['targets'][number]) } : {}),
});

/** Makes a campaign, or changes `item`. */
export function CampaignForm({ item = null, onClose }: { item?: Campaign | null; onClose(saved: Campaign | null): void }) {
  const t = useT();
  const tell = useTell();
  const { refetch } = useDeskCampaignQuery(item?.id ?? '', { skip: !item });
  const [create, creating] = useDeskCreateCampaignMutation();
  const [change, changing] = useDeskChangeCampaignMutation();
  const form = usePlanDraft<Draft>(item ? begun(item) : { version: 0, draft: blank() }, async () => {
    const now = await refetch();
    return now.data && begun(now.data);
  });
  const { draft, put } = form;

  const submit = async () => {
    const saved = await form.save(() =>
      item
        ? change({ id: item.id, body: { version: form.version, changes: bodyOf(form.touched) } }).unwrap()
        : create({ ...bodyOf(draft), title: draft.title, fromDay: draft.fromDay, toDay: draft.toDay }).unwrap(),
    );
    if (!saved) return;
    onClose(saved);
    void tell(async () => saved, t(item ? 'campaigns.done.change' : 'campaigns.done.create'));
  };

  return (
    <PlanDialog
      title={t(item ? 'campaigns.change' : 'campaigns.new')}
      submit={t(item ? 'form.save' : 'campaigns.create')}
      refused={form.refused}
      onKeepMine={form.keepMine && (() => void form.keepMine?.())}
      note={form.note}
      busy={creating.isLoading || changing.isLoading}
      disabled={!draft.title.trim() || !draft.fromDay || !draft.toDay}
      onSubmit={() => void submit()}
      onClose={() => onClose(null)}
    >
      <Field.Root name="title" required>
        <Field.Label>{t('campaigns.field.title')}</Field.Label>
        <TextInput
          autoFocus
          required
          maxLength={200}
          value={draft.title}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => put({ title: event.target.value })}
        />
      </Field.Root>
      <Field.Root name="message" hint={t('campaigns.hint.message')}>
        <Field.Label>{t('campaigns.field.message')}</Field.Label>
        <Textarea
          maxLength={10_000}
          value={draft.message}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => put({ message: event.target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <PeriodFields value={draft} onChange={put} />
      <CountRows channels label={t('campaigns.field.targets')} rows={draft.targets} onChange={(targets) => put({ targets })} />
      <Field.Root name="colour">
        <Field.Label>{t('campaigns.field.colour')}</Field.Label>
        <input
          type="color"
          aria-label={t('campaigns.field.colour')}
          value={draft.colour}
          onChange={(event) => put({ colour: event.target.value })}
          style={{ width: 64, height: 44, border: 0, background: 'none' }}
        />
      </Field.Root>
    </PlanDialog>
  );
}
