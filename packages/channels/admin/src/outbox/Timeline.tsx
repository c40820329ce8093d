import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Attempt, DeliveryView } from '../../../contracts';
import { useT } from '../useT';
import { sayWhy } from './why';

const TONE: Record<string, string> = {
  delivered: 'success600',
  accepted: 'secondary600',
  rejected: 'danger600',
  unsure: 'warning600',
  live: 'success600',
};

const Line = styled.ol`
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
  margin-left: 5px;
  > li {
    position: relative;
    padding: 0 0 12px 16px;
    overflow-wrap: anywhere;
  }
  > li::before {
    content: '';
    position: absolute;
    left: -6px;
    top: 5px;
    width: 10px;
    height: 10px;
    border-radius: 5px;
    background: currentColor;
  }
`;

/** What happened to a delivery, in the order it happened: planned, every try and what was said, and what comes next. */
export function Timeline({ delivery }: { delivery: DeliveryView }) {
  const t = useT();
  const { at, attempts, approvedBy, nextTryAt, heldFor, state, why } = delivery;
  return (
    <Line>
      <Step at={at} text={t('timeline.planned')} />
      {approvedBy && <Step text={t('decidedBy.approve', { who: approvedBy })} tone="success600" />}
      {attempts.map((attempt) => (
        <Try key={attempt.n} attempt={attempt} />
      ))}
      {why && /^(retry|it_is_live|give_up): /.test(why) && <Step text={sayWhy(t, why)} tone="primary600" />}
      {state === 'held' && heldFor === 'approval' && <Step text={t('held.approval')} tone="warning600" />}
      {nextTryAt && (
        <Step
          at={nextTryAt}
          text={t(state === 'held' ? 'timeline.leaves' : 'timeline.next')}
          tone={state === 'held' ? 'neutral500' : 'warning600'}
        />
      )}
    </Line>
  );
}

function Try({ attempt }: { attempt: Attempt }) {
  const t = useT();
  const { n, at, ended, outcome, status, said } = attempt;
  const spent = ended ? Math.max(0, Date.parse(ended) - Date.parse(at)) : null;
  const result = t(`outcome.${outcome ?? 'open'}`);
  return (
    <Step
      at={at}
      tone={outcome ? (TONE[outcome] ?? 'neutral500') : 'neutral500'}
      text={`${t('timeline.try', { n })}: ${result}${status === null ? '' : ` (${status})`}`}
      more={said}
      spent={spent === null || spent < 50 ? '' : t('timeline.spent', { seconds: (spent / 1000).toFixed(1) })}
    />
  );
}

function Step({ at, text, more, spent, tone = 'neutral500' }: { at?: string; text: string; more?: string; spent?: string; tone?: string }) {
  const { locale } = useIntl();
  return (
    <Box tag="li" color={tone}>
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800">{text}</Typography>
        {at && (
          <Typography tag="time" dateTime={at} variant="pi" textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'medium' })}
            {spent ? ` · ${spent}` : ''}
          </Typography>
        )}
      </Flex>
      {more && (
        <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-wrap' }}>
          {more}
        </Typography>
      )}
    </Box>
  );
}
