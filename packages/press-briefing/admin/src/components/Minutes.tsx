import { Card, useTell } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { OCCURRENCE_ACTS } from '../../../domain/occurrence';
import { useBriefingActMutation } from '../api';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';
import { Long } from './fields';

/** Minutes of a meeting that was held. */
export function Minutes({ meeting, may }: { meeting: Occurrence; may: boolean }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingActMutation();
  const [writing, setWriting] = useState(false);
  const [minutes, setMinutes] = useState(meeting.minutes);
  if (!OCCURRENCE_ACTS[meeting.state].includes('publish_minutes')) return null;
  const submit = async () => {
    const body = { act: 'publish_minutes' as const, version: meeting.version, minutes };
    if (await tell(() => send({ id: meeting.id, body }).unwrap(), t('done.publish_minutes'))) setWriting(false);
  };
  return (
    <Card title={t('minutes.title')}>
      <Typography tag="p" textColor={meeting.minutes ? 'neutral800' : 'neutral600'} style={{ whiteSpace: 'pre-wrap' }}>
        {meeting.minutes || t('minutes.empty')}
      </Typography>
      {may && (
        <Flex paddingTop={3}>
          <Button variant="secondary" onClick={() => setWriting(true)}>
            {t('minutes.write')}
          </Button>
        </Flex>
      )}
      {writing && (
        <FormDialog
          title={t('minutes.title')}
          effect={t('minutes.effect')}
          submit={t('minutes.submit')}
          busy={isLoading}
          disabled={!minutes.trim()}
          onSubmit={submit}
          onClose={() => setWriting(false)}
        >
          <Long name="minutes" label={t('minutes.title')} value={minutes} onChange={setMinutes} max={100_000} required />
        </FormDialog>
      )}
    </Card>
  );
}
