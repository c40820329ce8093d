import { useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { useBriefingActMutation } from '../api';
import { useSay } from '../say';
import { useT } from '../useT';
import { RestoreDialog } from './RestoreDialog';

/** What was called off on the way to the next meeting: on top, with the way back beside it. */
export function CancelledBand({ meetings, may }: { meetings: Occurrence[]; may: boolean }) {
  const t = useT();
  const say = useSay();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingActMutation();
  const [asked, setAsked] = useState<Occurrence | null>(null);
  const restore = async (id: string, body: Parameters<typeof send>[0]['body']) => {
    if (await tell(() => send({ id, body }).unwrap(), t('done.restore'))) setAsked(null);
  };
  const bands = meetings.map((meeting) => (
    <Box key={meeting.id} background="danger100" padding={3} hasRadius role="status">
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography textColor="danger700">
          {t('cancelled.band', { title: meeting.title, when: say.when(meeting) })}
          {meeting.note && ` ${meeting.note}`}
        </Typography>
        {may && (
          <Button size="L" variant="tertiary" disabled={isLoading} onClick={() => setAsked(meeting)}>
            {t('act.restore')}
          </Button>
        )}
      </Flex>
    </Box>
  ));
  return (
    <>
      {bands}
      {asked && (
        <RestoreDialog meeting={asked} busy={isLoading} onRestore={(body) => void restore(asked.id, body)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
