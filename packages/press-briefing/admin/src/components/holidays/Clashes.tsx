import { Chip, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Clash } from '../../../../contracts';
import { useBriefingActMutation } from '../../api';
import { HOME } from '../../pluginId';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { MoveDialog } from '../MoveDialog';
import { PageLink } from '../PageLink';
import { RestoreDialog } from '../RestoreDialog';
import { Row, Rows } from '../Rows';

/** One meeting that the table of days off disagrees with; where the policy would put it is one press away. */
function One({ clash, may }: { clash: Clash; may: boolean }) {
  const t = useT();
  const say = useSay();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingActMutation();
  const [asked, setAsked] = useState<'move' | 'restore' | null>(null);
  const close = () => setAsked(null);
  const { meeting, starts } = clash;
  const length = Date.parse(meeting.ends) - Date.parse(meeting.starts);
  const target = starts && { starts, ends: new Date(Date.parse(starts) + length).toISOString() };
  const move = (body: Parameters<typeof send>[0]['body']) =>
    tell(() => send({ id: meeting.id, body }).unwrap(), t(body.act === 'restore' ? 'done.restore' : 'done.move'));
  const run = async (body: Parameters<typeof move>[0]): Promise<boolean> => {
    const done = await move(body);
    if (done) close();
    return Boolean(done);
  };
  return (
    <Row $columns="minmax(0, 1fr) auto" data-clash={meeting.id}>
      <Box>
        <PageLink to={`${HOME}/meetings/${meeting.id}`}>{`${meeting.title}, ${say.when(meeting)}`}</PageLink>
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          <Chip tone="warning">{t(`clash.${clash.why}`, { holiday: clash.holiday })}</Chip>
          {meeting.invitedAt !== null && <Chip tone="secondary">{t('series.invited')}</Chip>}
        </Flex>
        {may && meeting.invitedAt !== null && (
          <Typography variant="pi" textColor="neutral600">
            {t('told.all')}
          </Typography>
        )}
      </Box>
      {may && (
        <Flex gap={2} wrap="wrap">
          {meeting.state === 'cancelled' ? (
            <Button variant="secondary" size="L" loading={isLoading} onClick={() => setAsked('restore')}>
              {t('act.restore')}
            </Button>
          ) : (
            <>
              {target && (
                <Button
                  variant="secondary"
                  size="L"
                  loading={isLoading}
                  onClick={() => move({ act: 'move', version: meeting.version, ...target, room: meeting.room })}
                >
                  {t('clash.move_to', { day: say.shortDay(target.starts, meeting.timezone) })}
                </Button>
              )}
              <Button variant="tertiary" size="L" disabled={isLoading} onClick={() => setAsked('move')}>
                {t('act.move')}
              </Button>
            </>
          )}
        </Flex>
      )}
      {asked === 'move' && <MoveDialog meeting={meeting} busy={isLoading} onMove={run} onClose={close} />}
      {asked === 'restore' && <RestoreDialog meeting={meeting} busy={isLoading} onRestore={run} onClose={close} />}
    </Row>
  );
}

export function Clashes({ clashes, may }: { clashes: readonly Clash[]; may: boolean }) {
  return (
    <Rows>
      {clashes.map((clash) => (
        <One key={clash.meeting.id} clash={clash} may={may} />
      ))}
    </Rows>
  );
}
