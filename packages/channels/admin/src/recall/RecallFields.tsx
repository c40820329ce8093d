import { Failed, Loading } from '@hoitu/admin-kit';
import { Box, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import type { Act } from '../../../contracts/recalls';
import { useCan } from '../rights';
import { useT } from '../useT';
import { Forecasts } from './Forecasts';
import type { Recalling } from './useRecall';

const ACTS: readonly Act[] = ['pull', 'correct'];

/** Which of both, why, what readers are told; and what it will do. */
export function RecallFields({ recalling, headline }: { recalling: Recalling; headline: string }) {
  const t = useT();
  const can = useCan();
  const { ref, value, put, state, missing, refused } = recalling;
  if (state.error) return <Failed error={state.error} retry={() => void state.refetch()} />;
  if (!state.data) return <Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {headline}
      </Typography>
      {state.data.state !== 'published' && (
        <Typography fontWeight="semiBold" role="note">
          {t('recall.notPublished')}
        </Typography>
      )}
      <Radio.Group
        aria-label={t('recall.act')}
        value={value.act}
        onValueChange={(act) => put({ act: ACTS.find((one) => one === act) ?? 'pull' })}
      >
        <Flex gap={4} wrap="wrap">
          {ACTS.map((act) => (
            <Radio.Item key={act} value={act}>
              {t(`act.${act}`)}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
      {can.outbox ? <Forecasts story={ref} act={value.act} /> : <Typography textColor="neutral700">{t('forecast.hidden')}</Typography>}
      <Field.Root name="reason" required error={missing.reason ? t('recall.reasonMissing') : false} hint={t('recall.reasonHint')}>
        <Field.Label>{t('recall.reason')}</Field.Label>
        <Textarea name="reason" maxLength={2000} value={value.reason} onChange={(event) => put({ reason: event.target.value })} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Field.Root
        name="note"
        required={value.act === 'correct'}
        error={missing.note ? t('recall.noteMissing') : false}
        hint={t(`recall.noteHint.${value.act}`)}
      >
        <Field.Label>{t(`recall.note.${value.act}`)}</Field.Label>
        <Textarea name="note" maxLength={1000} value={value.note} onChange={(event) => put({ note: event.target.value })} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {refused && (
        <Box background="danger100" padding={3} hasRadius role="alert">
          <Typography textColor="danger700">{refused}</Typography>
        </Box>
      )}
    </Flex>
  );
}
