import { useTell } from '@hoitu/admin-kit';
import { newKey } from '@hoitu/admin-kit/newKey';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { useBriefingDecisionAddMutation } from '../api';
import { useKept } from '../kept';
import { useT } from '../useT';
import { DecisionFields, decisionOf, hasDesk, NO_DECISION } from './DecisionFields';
import type { Desks } from './Decisions';
import { Long } from './fields';

/** Typed as it falls in the meeting: what, who, by when. */
export function DecisionForm({ meeting, desks }: { meeting: Occurrence; desks: Desks }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingDecisionAddMutation();
  // Names one press of the button: a repeated send writes one line.
  const [key, setKey] = useState(newKey);
  const kept = useKept(`decision.${meeting.id}`, NO_DECISION);
  const { value: draft, put } = kept;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...decisionOf(draft, meeting.timezone), key };
    if (!(await tell(() => send({ id: meeting.id, body }).unwrap(), t('decisions.added')))) return;
    setKey(newKey());
    // The desk stays: the next conclusion is often for the same.
    kept.set({ ...NO_DECISION, desk: draft.desk });
  };
  return (
    <Box tag="form" paddingTop={3} onSubmit={submit}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Long name="what" label={t('field.what')} value={draft.what} onChange={(next) => put({ what: next })} max={1000} required />
        <Flex gap={3} wrap="wrap" alignItems="start">
          <DecisionFields draft={draft} put={put} desks={desks} />
        </Flex>
        <Flex gap={3} justifyContent="space-between" wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {desks && t(hasDesk(draft) ? 'decisions.effect' : 'decisions.effect.first')}
          </Typography>
          <Button type="submit" size="L" loading={isLoading} disabled={!draft.what.trim()}>
            {t('decisions.add')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
