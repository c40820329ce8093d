import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import { type ComponentType, useEffect, useState } from 'react';
import type { Desk } from '../../../../contracts';
import type { Item } from '../../api/list';
import { MomentInput } from '../../components/MomentInput';
import { PersonSelect } from '../../components/PersonSelect';
import { useT } from '../../useT';
import { useOpenCampaigns } from '../useTitles';
import type { Question } from './BulkBar';
import type { Wish } from './plan';
import { tagsOf } from './tags';

export type AskerProps = { items: readonly Item[]; desks: Desk[]; onWish(wish: Wish | null): void };

const HOUR = 3_600_000;
const SHIFTS = [
  ['hour', HOUR],
  ['day', 24 * HOUR],
  ['hourBack', -HOUR],
] as const;
const NONE = 'none';

function AskPerson({ items, onWish }: AskerProps) {
  const t = useT();
  const [to, setTo] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const put = (person: string, by: string | null) => {
    setTo(person);
    setUntil(by);
    onWish(person ? { kind: 'offer', to: person, ...(by ? { until: by } : {}) } : null);
  };
  return (
    <>
      <PersonSelect required label={t('field.person')} desk={items[0]?.desk ?? ''} value={to} onChange={(person) => put(person, until)} />
      <MomentInput label={t('field.until')} hint={t('hint.until')} value={until} onChange={(by) => put(to, by)} />
    </>
  );
}

function AskDesk({ desks, onWish }: AskerProps) {
  const t = useT();
  const [desk, setDesk] = useState('');
  const mine = desks.filter((one) => one.mayAssign);
  return (
    <Field.Root required hint={mine.length === 0 ? t('bulk.noDesk') : undefined}>
      <Field.Label>{t('field.desk')}</Field.Label>
      <SingleSelect
        value={desk}
        placeholder={t('person.choose')}
        disabled={mine.length === 0}
        onChange={(chosen) => {
          setDesk(String(chosen));
          onWish({ kind: 'move', desk: String(chosen) });
        }}
      >
        {mine.map((one) => (
          <SingleSelectOption key={one.id} value={one.id}>
            {one.name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

function AskDue({ onWish }: AskerProps) {
  const t = useT();
  const [due, setDue] = useState<string | null>(null);
  const [shift, setShift] = useState<number | null>(null);
  return (
    <>
      <Flex gap={2} wrap="wrap" role="group" aria-label={t('bulk.shiftBy')}>
        {SHIFTS.map(([name, ms]) => (
          <Button
            key={name}
            style={{ minHeight: 44 }}
            variant={shift === ms ? 'default' : 'tertiary'}
            aria-pressed={shift === ms}
            onClick={() => {
              setShift(ms);
              setDue(null);
              onWish({ kind: 'shift', ms });
            }}
          >
            {t(`bulk.shift.${name}`)}
          </Button>
        ))}
      </Flex>
      <MomentInput
        label={t('bulk.dueTo')}
        value={due}
        onChange={(iso) => {
          setShift(null);
          setDue(iso);
          onWish(iso ? { kind: 'due', due: iso } : null);
        }}
      />
    </>
  );
}

function AskTags({ items, onWish }: AskerProps) {
  const t = useT();
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const there = [...new Set(items.flatMap((item) => item.tags))].sort((a, b) => a.localeCompare(b, 'vi'));
  const put = (plus: string, minus: string) => {
    setAdd(plus);
    setRemove(minus);
    const wish = { kind: 'tags' as const, add: tagsOf(plus), remove: tagsOf(minus) };
    onWish(wish.add.length + wish.remove.length > 0 ? wish : null);
  };
  return (
    <>
      <Field.Root hint={t('bulk.tagHint')}>
        <Field.Label>{t('bulk.tagAdd')}</Field.Label>
        <TextInput autoFocus maxLength={600} value={add} onChange={(event) => put(event.target.value, remove)} />
        <Field.Hint />
      </Field.Root>
      <Field.Root hint={there.length > 0 ? t('bulk.tagThere', { tags: there.slice(0, 12).join(', ') }) : undefined}>
        <Field.Label>{t('bulk.tagRemove')}</Field.Label>
        <TextInput maxLength={600} value={remove} onChange={(event) => put(add, event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </>
  );
}

function AskCampaign({ onWish }: AskerProps) {
  const t = useT();
  const [chosen, setChosen] = useState('');
  const campaigns = useOpenCampaigns();
  return (
    <Field.Root required>
      <Field.Label>{t('bulk.campaign')}</Field.Label>
      <SingleSelect
        value={chosen}
        placeholder={t('person.choose')}
        onChange={(id) => {
          setChosen(String(id));
          onWish({ kind: 'campaign', campaign: id === NONE ? null : String(id) });
        }}
      >
        <SingleSelectOption value={NONE}>{t('bulk.noCampaign')}</SingleSelectOption>
        {campaigns.map((one) => (
          <SingleSelectOption key={one.id} value={one.id}>
            {one.title}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

function AskWhy({ onWish }: AskerProps) {
  const t = useT();
  const [note, setNote] = useState('');
  useEffect(() => onWish(note.trim() ? { kind: 'cancel', note: note.trim() } : null), [note, onWish]);
  return (
    <Field.Root required>
      <Field.Label>{t('note.cancel')}</Field.Label>
      <Textarea autoFocus maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
    </Field.Root>
  );
}

/** What each bulk act must be told. */
export const ASKERS: Record<Question, ComponentType<AskerProps>> = {
  offer: AskPerson,
  move: AskDesk,
  due: AskDue,
  tags: AskTags,
  campaign: AskCampaign,
  cancel: AskWhy,
};
