import { Failed, Loading, PluginPage } from '@hoitu/admin-kit';
import { Button, LinkButton } from '@strapi/design-system';
import { useMemo, useRef } from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { StateChip } from '../components/chips';
import { MeetingLine } from '../components/MeetingLine';
import { Stack } from '../components/Rows';
import { useMay, useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { AgendaRun, RunningBar, useAgenda } from '../session/AgendaRun';
import { Asked } from '../session/Asked';
import { CheckIn } from '../session/CheckIn';
import { Closing } from '../session/Closing';
import { type Here, HereProvider, useHere } from '../session/context';
import { Decided } from '../session/Decided';
import { Keys } from '../session/Keys';
import { AttendanceSheet, usePrint } from '../session/print';
import { QueueSign, RefusedBand, RefusedSign } from '../session/QueueSign';
import type { Seen } from '../session/room';
import { useRoom } from '../session/useRoom';
import { useT } from '../useT';

const OVER = ['held', 'minutes_published'];

/** The room's two hands: what is said on the left, who comes on the right. */
const Sides = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 16px;
  align-items: start;
  @media (max-width: 1000px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** On a phone the parts lie below each other: the way to each in one press. */
const Jumps = styled.nav`
  display: none;
  @media (max-width: 1000px) {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      padding: 0 12px;
      font-size: 1.4rem;
      color: ${({ theme }) => theme.colors.primary600};
      background: ${({ theme }) => theme.colors.neutral0};
      border: 1px solid ${({ theme }) => theme.colors.neutral200};
      border-radius: 4px;
      text-decoration: none;
    }
  }
`;
const Part = styled.div`
  scroll-margin-top: 12rem;
  @media (max-width: 700px) {
    scroll-margin-top: 22rem;
  }
`;
/** The door stays in sight beside a long agenda. */
const Door = styled(Part)`
  @media (min-width: 1001px) {
    position: sticky;
    top: 10rem;
  }
`;

function Body({ seen }: { seen: Seen }) {
  const t = useT();
  const { room } = useHere();
  const { advance } = useAgenda();
  const door = useRef<HTMLInputElement>(null);
  const decision = useRef<HTMLTextAreaElement>(null);
  const question = useRef<HTMLTextAreaElement>(null);
  return (
    <Stack>
      <RunningBar>
        <QueueSign room={room} seen={seen} />
        <RefusedSign refused={seen.queue.refused} />
      </RunningBar>
      <RefusedBand room={room} refused={seen.queue.refused} />
      <Jumps aria-label={t('session.parts')}>
        {(['agenda', 'door', 'decisions', 'questions'] as const).map((part) => (
          <a key={part} href={`#session-${part}`} onClick={(event) => jump(event, `session-${part}`)}>
            {t(`session.part.${part}`)}
          </a>
        ))}
      </Jumps>
      <Sides>
        <Stack>
          <Part id="session-agenda">
            <AgendaRun />
          </Part>
          <Part id="session-decisions">
            <Decided area={decision} />
          </Part>
          <Part id="session-questions">
            <Asked area={question} />
          </Part>
        </Stack>
        <Door id="session-door">
          <CheckIn search={door} />
        </Door>
      </Sides>
      <Keys advance={advance} search={door} decision={decision} question={question} />
    </Stack>
  );
}

/** The router would take a hash for an address. */
function jump(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
}

/** A meeting as it is held, on a tablet or laptop in the room; goes on where the network does not. */
export function SessionPage() {
  const t = useT();
  const tabs = useTabs();
  const may = useMay();
  const { occurrence = '' } = useParams();
  const { room, seen, shown } = useRoom(occurrence);
  const { print, paper } = usePrint();
  const ahead = seen.skew?.ahead ?? 0;
  const { manage, decide } = may;
  const here = useMemo<Here | null>(
    () => (room && shown && seen.view ? { room, shown, stored: seen.view, ahead, may: { manage, decide } } : null),
    [room, shown, seen.view, ahead, manage, decide],
  );
  if (!here) {
    return (
      <PluginPage title={t('session.page')} tabs={tabs}>
        {seen.error ? <Failed error={seen.error} retry={() => void room?.read()} /> : <Loading />}
      </PluginPage>
    );
  }
  const meeting = here.shown.occurrence;
  return (
    <HereProvider value={here}>
      <PluginPage
        title={meeting.title}
        label={t('title')}
        status={<StateChip state={meeting.state} />}
        subtitle={<MeetingLine meeting={meeting} />}
        actions={
          <>
            <Button
              size="L"
              variant="tertiary"
              onClick={() => print(<AttendanceSheet meeting={meeting} invitations={here.shown.invitations} />)}
            >
              {t('session.print')}
            </Button>
            {OVER.includes(meeting.state) && (
              <LinkButton size="L" tag={Link} to={`${HOME}/meetings/${meeting.id}`}>
                {t('session.to_minutes')}
              </LinkButton>
            )}
            <Closing />
          </>
        }
        tabs={tabs}
      >
        <Body seen={seen} />
        {paper}
      </PluginPage>
    </HereProvider>
  );
}
