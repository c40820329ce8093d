import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import type { DeliveryView } from '../../../contracts';
import type { Decision } from '../../../domain/delivery';
import { useCan } from '../rights';
import { useT } from '../useT';
import { useDecide } from './useDecide';

/** What must be known of a delivery, or of a receipt, to decide about it. */
type Decided = Pick<DeliveryView, 'state' | 'operation' | 'decisions' | 'link' | 'version'>;
export type Decidable = Decided & ({ id: string } | { delivery: string });

const ORDER: readonly Decision[] = ['retry', 'it_is_live', 'give_up'];

/** What is asked about a delivery, and what a person may answer. `linked`: the address is asked for, where one posted by hand. */
export function Decisions({ delivery, linked = false }: { delivery: Decidable; linked?: boolean }) {
  const t = useT();
  const can = useCan();
  const { decide, approve, busy } = useDecide();
  const { decisions, state, operation } = delivery;
  const which = { id: 'id' in delivery ? delivery.id : delivery.delivery, version: delivery.version };
  const own = can.resolve ? ORDER.filter((one) => decisions.includes(one)) : [];
  // Where nobody knows, sending again could put it there twice: looking comes first.
  if (state === 'unknown') own.sort((a, b) => Number(b === 'it_is_live') - Number(a === 'it_is_live'));
  const approves = can.approve && decisions.includes('approve');
  if (own.length === 0 && !approves) return null;
  const ask = state === 'needs_human' ? `ask.byHand.${operation}` : state === 'held' ? 'ask.approval' : `ask.${state}`;
  const asksLink = linked && own.includes('it_is_live') && operation !== 'retract';
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral700">
        {t(ask)}
      </Typography>
      {approves && (
        <Button size="S" loading={busy} onClick={() => void approve(which)}>
          {t('decide.approve')}
        </Button>
      )}
      {asksLink && <LiveAt which={which} known={delivery.link} />}
      {own
        .filter((one) => !(asksLink && one === 'it_is_live'))
        .map((decision, index) => (
          <Button
            key={decision}
            size="S"
            variant={index === 0 && !asksLink ? 'secondary' : 'tertiary'}
            loading={busy}
            onClick={() => void decide(which, decision)}
          >
            {t(decision === 'it_is_live' && operation === 'retract' ? 'decide.it_is_gone' : `decide.${decision}`)}
          </Button>
        ))}
    </Flex>
  );
}

/** Posted by hand: where it stands there, so that it can be found when it must be changed. */
function LiveAt({ which, known }: { which: { id: string; version: number }; known: string | null }) {
  const t = useT();
  const form = useId();
  const { decide, busy } = useDecide();
  const [link, setLink] = useState(known ?? '');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = link.trim();
    const good = typed === '' || /^https?:\/\/\S+$/.test(typed);
    setWrong(!good);
    if (good) void decide(which, 'it_is_live', typed);
  };
  return (
    <form id={form} onSubmit={submit} noValidate style={{ flex: '1 1 100%' }}>
      <Flex gap={2} wrap="wrap" alignItems="flex-end">
        <Field.Root name="link" error={wrong ? t('link.wrong') : false} style={{ flex: '1 1 16rem' }}>
          <Field.Label>{t('link.paste')}</Field.Label>
          <TextInput name="link" type="url" inputMode="url" value={link} onChange={(event) => setLink(event.target.value)} />
          <Field.Error />
        </Field.Root>
        <Button type="submit" variant="secondary" loading={busy}>
          {t('decide.it_is_live')}
        </Button>
      </Flex>
    </form>
  );
}
