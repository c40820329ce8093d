import { Chip, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Clash } from '../../../../contracts';
import { useBriefingActMutation } from '../../api';
import { HOME } from '../../pluginId';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { MoveDialog } from '../MoveDialog';
import { PageLink } from '../PageLink';
import { Row, Rows } from '../Rows';

/** One meeting that the table of days off disagrees with; where the policy would put it is one press away. */
function One({ clash, may }: { clash: Clash; may: boolean }) {
  const t = useT();
  const say = useSay();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingActMutation();
  const [moving, setMoving] = useState(false);
  const { meeting, starts } = clash;
  const length = Date.parse(meeting.ends) - Date.parse(meeting.starts);
  const target = starts && { starts, ends: new Date(Date.parse(starts) + length).toISOString() };
  const move = (body: Parameters<typeof send>[0]['body']) =>
    tell(() => send({ id: meeting.id, body }).unwrap(), t(body.act === 'restore' ? 'done.restore' : 'done.move'));
  return (
    <Row $columns="minmax(0, 1fr) auto" data-clash={meeting.id}>
      <Box>
        <PageLink to={`${HOME}/meetings/${meeting.id}`}>{`${meeting.title}, ${say.when(meeting)}`}</PageLink>
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          <Chip tone="warning">{t(`clash.${clash.why}`, { holiday: clash.holiday })}</Chip>
          {meeting.invitedAt !== null && <Chip tone="secondary">{t('series.invited')}</Chip>}
        </Flex>
      </Box>
      {may && (
        <Flex gap={2} wrap="wrap">
          {meeting.state === 'cancelled' ? (
            <Button variant="secondary" size="L" loading={isLoading} onClick={() => move({ act: 'restore', version: meeting.version })}>
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
              <Button variant="tertiary" size="L" disabled={isLoading} onClick={() => setMoving(true)}>
                {t('act.move')}
              </Button>
            </>
          )}
        </Flex>
      )}
      {moving && (
        <MoveDialog
          meeting={meeting}
          busy={isLoading}
          onMove={async (body) => {
            if (await move(body)) setMoving(false);
          }}
          onClose={() => setMoving(false)}
        />
      )}
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
