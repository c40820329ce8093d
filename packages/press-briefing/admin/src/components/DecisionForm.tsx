import { useTell } from '@hoitu/admin-kit';
import { newKey } from '@hoitu/admin-kit/newKey';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { instantOf } from '../../../domain/wallclock';
import { useBriefingDecisionAddMutation } from '../api';
import { useKept } from '../kept';
import { useT } from '../useT';
import type { Desks } from './Decisions';
import { Choice, Long, Text } from './fields';

const NONE = '-';
const EMPTY = { what: '', who: '', desk: NONE, day: '' };

/** Typed as it falls in the meeting: what, who, by when. */
export function DecisionForm({ meeting, desks }: { meeting: Occurrence; desks: Desks }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingDecisionAddMutation();
  // Names one press of the button: a repeated send writes one line.
  const [key, setKey] = useState(newKey);
  const kept = useKept(`decision.${meeting.id}`, EMPTY);
  const { what, who, desk, day } = kept.value;
  const put = (some: Partial<typeof EMPTY>) => kept.set({ ...kept.value, ...some });
  const due = instantOf({ day, time: '17:00' }, meeting.timezone);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { what, who, desk: desk === NONE ? null : desk, due: Number.isNaN(due) ? null : new Date(due).toISOString(), key };
    if (!(await tell(() => send({ id: meeting.id, body }).unwrap(), t('decisions.added')))) return;
    setKey(newKey());
    // The desk stays: the next conclusion is often for the same.
    kept.set({ ...EMPTY, desk });
  };
  return (
    <Box tag="form" paddingTop={3} onSubmit={submit}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Long name="what" label={t('field.what')} value={what} onChange={(next) => put({ what: next })} max={1000} required />
        <Flex gap={3} wrap="wrap" alignItems="start">
          {desks && (
            <Choice
              name="desk"
              label={t('field.desk')}
              value={desk}
              onChange={(next) => put({ desk: next })}
              options={[{ value: NONE, label: t('decisions.no_desk') }, ...desks.map(({ id, name }) => ({ value: id, label: name }))]}
            />
          )}
          <Text name="who" label={t('field.who')} value={who} onChange={(next) => put({ who: next })} max={200} />
          <Text name="due" type="date" label={t('field.due_day')} value={day} onChange={(next) => put({ day: next })} />
        </Flex>
        <Flex gap={3} justifyContent="space-between" wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {desks && t(desk === NONE ? 'decisions.effect.first' : 'decisions.effect')}
          </Typography>
          <Button type="submit" size="L" loading={isLoading} disabled={!what.trim()}>
            {t('decisions.add')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
