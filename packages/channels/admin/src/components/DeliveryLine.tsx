import { sayMoment, useNow, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DeliveryView } from '../../../contracts';
import type { Decision } from '../../../domain/delivery';
import { useChannelsDecideMutation } from '../api';
import { useT } from '../useT';
import { StateChip } from './StateChip';

/** The state says it already; a reason is shown where something went wrong or waits. */
const EXPLAINED = ['failed', 'dead', 'unknown', 'retry_wait', 'needs_human', 'cancelled'];

/** Whether a delivery asks for attention: it waits for a person, or it went wrong and nothing has settled it yet. */
export const speaksUp = ({ state, decisions }: DeliveryView): boolean =>
  decisions.length > 0 || (state !== 'cancelled' && EXPLAINED.includes(state));

/** One delivery: where, what, how it stands, and what a person may decide about it. */
export function DeliveryLine({ delivery, mayResolve, glows }: { delivery: DeliveryView; mayResolve: boolean; glows: boolean }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const when = new Date(delivery.nextTryAt ?? delivery.at);
  return (
    <Box
      tag="li"
      paddingTop={2}
      paddingBottom={2}
      background={glows ? 'primary100' : undefined}
      style={{ transition: 'background 0.8s', borderTop: '1px solid rgba(128, 128, 160, 0.2)' }}
    >
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={3} wrap="wrap" flex="1 1 20rem">
          <Typography fontWeight="semiBold" style={{ minWidth: '9rem' }}>
            {delivery.destination.name}
          </Typography>
          <Typography textColor="neutral600" variant="pi" style={{ minWidth: '5rem' }}>
            {t(`operation.${delivery.operation}`)}
          </Typography>
          <StateChip state={delivery.state} operation={delivery.operation} why={delivery.why} />
          {delivery.why && EXPLAINED.includes(delivery.state) && (
            <Typography variant="pi" textColor="neutral700">
              {delivery.why}
            </Typography>
          )}
        </Flex>
        <Flex gap={3} wrap="wrap">
          {delivery.link && delivery.operation !== 'retract' && (
            <Typography tag="a" href={delivery.link} target="_blank" rel="noreferrer" variant="pi" textColor="primary600">
              {t('open.live')}
            </Typography>
          )}
          <Typography
            tag="time"
            dateTime={when.toISOString()}
            title={new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(when)}
            variant="pi"
            textColor="neutral600"
          >
            {delivery.nextTryAt ? t('next.try', { when: sayMoment(when, now, locale) }) : sayMoment(when, now, locale)}
          </Typography>
          {delivery.attempts.length > 0 && (
            <Button variant="ghost" size="S" onClick={() => setOpen(!open)} aria-expanded={open}>
              {t('attempts', { count: delivery.attempts.length })}
            </Button>
          )}
        </Flex>
      </Flex>
      {mayResolve && delivery.decisions.some((one) => one !== 'approve') && <Decisions delivery={delivery} />}
      {open && <Attempts delivery={delivery} />}
    </Box>
  );
}

function Decisions({ delivery: { id, version, decisions, state } }: { delivery: DeliveryView }) {
  const t = useT();
  const tell = useTell();
  const [decide, { isLoading }] = useChannelsDecideMutation();
  const take = (decision: Decision) => tell(() => decide({ id, body: { decision, version } }).unwrap(), t(`decided.${decision}`));
  return (
    <Flex gap={2} wrap="wrap" paddingTop={2}>
      <Typography variant="pi" textColor="neutral700">
        {t(`ask.${state}`)}
      </Typography>
      {decisions
        .filter((one): one is Decision => one !== 'approve')
        .map((decision, index) => (
          <Button
            key={decision}
            size="S"
            variant={index === 0 ? 'secondary' : 'tertiary'}
            loading={isLoading}
            onClick={() => void take(decision)}
          >
            {t(`decide.${decision}`)}
          </Button>
        ))}
    </Flex>
  );
}

function Attempts({ delivery }: { delivery: DeliveryView }) {
  const t = useT();
  const { locale } = useIntl();
  return (
    <Box tag="ol" paddingTop={2} paddingLeft={4}>
      {delivery.attempts.map((attempt) => (
        <Typography key={attempt.n} tag="li" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
          {new Date(attempt.at).toLocaleString(locale)} · {t(`outcome.${attempt.outcome ?? 'open'}`)} {attempt.status ?? ''} {attempt.said}
        </Typography>
      ))}
    </Box>
  );
}
