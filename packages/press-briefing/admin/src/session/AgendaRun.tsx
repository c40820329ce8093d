import { Card, Chip, sayDuration } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ItemSession } from '../../../contracts';
import type { KeptItem } from '../../../domain/agenda';
import { nextOf } from '../../../domain/running';
import { useT } from '../useT';
import { useHere, useServerNow } from './context';
import { Note } from './Note';

/** Two presses closer than this are one. */
export const TWICE_MS = 500;

const lastedAt = (run: ItemSession | undefined, now: number): number =>
  run ? run.spent + (run.running ? Math.max(0, now - Date.parse(run.running)) : 0) : 0;

/** Which item runs, what comes next, and the ways from one to the other. */
export function useAgenda() {
  const t = useT();
  const { room, shown } = useHere();
  const agenda = shown.occurrence.agenda as KeptItem[];
  const open = shown.occurrence.state === 'in_session';
  const runs = Object.fromEntries(Object.entries(shown.items).filter(([, item]) => item.started !== null));
  const running = agenda.find((item) => runs[item.id]?.running) ?? null;
  const next = open ? nextOf(agenda, runs, running?.id ?? null) : null;
  const begin = (item: KeptItem) => room.act({ op: 'item_start', item: item.id }, t('session.did.start', { item: item.title }));
  const end = (item: KeptItem) => room.act({ op: 'item_end', item: item.id }, t('session.did.end', { item: item.title }));
  const last = useRef(0);
  /** One key: on to the next, or past the last. What is pressed twice by a nervous hand goes on once. */
  const advance = () => {
    if (Date.now() - last.current < TWICE_MS) return;
    last.current = Date.now();
    if (next) begin(next);
    else if (running && open) end(running);
  };
  return { agenda, runs, running, next, open, begin, end, advance };
}

const Numbers = styled.span<{ $big?: boolean; $over?: boolean }>`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  font-size: ${({ $big }) => ($big ? '2.8rem' : '1.4rem')};
  line-height: 1.2;
  font-weight: ${({ $big }) => ($big ? 700 : 500)};
  color: ${({ theme, $over }) => ($over ? theme.colors.danger600 : theme.colors.neutral800)};
`;

/** How long an item has run, against the minutes it was given; over time says so in words too. */
function Timer({ run, minutes, big = false }: { run: ItemSession | undefined; minutes: number; big?: boolean }) {
  const t = useT();
  const seconds = useServerNow((now) => Math.floor(lastedAt(run, now) / 1000));
  const over = minutes > 0 && seconds > minutes * 60;
  return (
    <Flex gap={2} wrap="wrap" data-timer={over ? 'over' : 'in'}>
      <Numbers $big={big} $over={over}>
        {sayDuration(seconds)}
        {minutes > 0 && ` / ${sayDuration(minutes * 60)}`}
      </Numbers>
      {over && <Chip tone="danger">{t('session.over', { time: sayDuration(seconds - minutes * 60) })}</Chip>}
    </Flex>
  );
}

/** What a button has room for on a phone. */
const brief = (title: string): string => (title.length > 32 ? `${title.slice(0, 31)}…` : title);

const Bar = styled(Box)`
  position: sticky;
  top: 0;
  z-index: 3;
`;

/** What is being spoken of now, and whether all is saved: always in sight. */
export function RunningBar({ children }: { children: ReactNode }) {
  const t = useT();
  const { may } = useHere();
  const { running, runs, next, open, advance } = useAgenda();
  return (
    <Bar
      background="neutral0"
      borderColor={running ? 'primary200' : 'neutral150'}
      hasRadius
      shadow="tableShadow"
      padding={3}
      data-running={running?.id ?? ''}
    >
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Box style={{ minWidth: 0, flex: '1 1 20rem' }}>
          <Flex gap={2} wrap="wrap">
            {open && (
              <Typography variant="pi" textColor="neutral600" tag="p">
                {t(running ? 'session.now' : 'session.none_running')}
              </Typography>
            )}
            {children}
          </Flex>
          {running && (
            <Typography variant="delta" tag="p" style={{ overflowWrap: 'anywhere' }}>
              {running.title}
            </Typography>
          )}
        </Box>
        {open && running && <Timer run={runs[running.id]} minutes={running.minutes} big />}
        {open && may.manage && (next || running) && (
          <Button size="L" onClick={advance} style={{ minHeight: 44, maxWidth: '100%' }}>
            {next ? t('session.next', { item: brief(next.title) }) : t('session.last_done')}
          </Button>
        )}
      </Flex>
    </Bar>
  );
}

const Item = styled.li<{ $running: boolean }>`
  padding: 8px 12px;
  border-left: 3px solid ${({ theme, $running }) => ($running ? theme.colors.primary600 : 'transparent')};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-wrap: anywhere;
  &:last-of-type {
    border-bottom: 0;
  }
  button {
    min-height: 44px;
  }
`;

/** The agenda as it goes, with what is noted of each item. */
export function AgendaRun() {
  const t = useT();
  const { shown, may } = useHere();
  const { agenda, runs, running, open, begin, end } = useAgenda();
  // The note of what is being spoken of stands open by itself; one that is written in stays open.
  const [opened, setOpened] = useState<Record<string, boolean>>({});
  const noted = (id: string) => opened[id] ?? id === running?.id;
  const over = ['held', 'minutes_published'].includes(shown.occurrence.state);
  return (
    <Card title={t('agenda.title')}>
      {agenda.length === 0 && <Typography textColor="neutral600">{t('session.no_agenda')}</Typography>}
      <Box tag="ol" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {agenda.map((item, n) => {
          const run = runs[item.id];
          const isRunning = Boolean(run?.running);
          const note = shown.items[item.id]?.note ?? '';
          return (
            <Item key={item.id} $running={isRunning} data-item={item.id}>
              <Flex gap={3} justifyContent="space-between" wrap="wrap">
                <Box style={{ minWidth: 0, flex: '1 1 24rem' }}>
                  <Typography fontWeight="bold">{`${n + 1}. ${item.title}`}</Typography>
                  <Flex gap={2} paddingTop={1} wrap="wrap">
                    {isRunning && <Chip tone="primary">{t('session.item.running')}</Chip>}
                    {run && !isRunning && <Chip tone="success">{t('session.item.done')}</Chip>}
                    {run ? (
                      <Timer run={run} minutes={item.minutes} />
                    ) : (
                      <Typography variant="pi" textColor="neutral600">
                        {t('minutes', { minutes: item.minutes })}
                      </Typography>
                    )}
                    {note && !noted(item.id) && (
                      <Typography variant="pi" textColor="neutral600" ellipsis style={{ maxWidth: '32rem' }}>
                        {note.split('\n')[0]}
                      </Typography>
                    )}
                  </Flex>
                </Box>
                <Flex gap={2} wrap="wrap">
                  <Button
                    variant="ghost"
                    aria-expanded={noted(item.id)}
                    onClick={() => setOpened({ ...opened, [item.id]: !noted(item.id) })}
                    aria-label={t('session.note.of', { item: item.title })}
                  >
                    {t('session.note')}
                  </Button>
                  {may.manage && open && (
                    <Button variant={isRunning ? 'tertiary' : 'secondary'} onClick={() => (isRunning ? end(item) : begin(item))}>
                      {t(isRunning ? 'session.item.end' : run ? 'session.item.again' : 'session.item.start')}
                    </Button>
                  )}
                </Flex>
              </Flex>
              {noted(item.id) && (
                <Box paddingTop={2} onFocus={() => setOpened((all) => ({ ...all, [item.id]: true }))}>
                  <Note field={item.id} label={t('session.note.of', { item: item.title })} rows={3} />
                </Box>
              )}
            </Item>
          );
        })}
      </Box>
      <Box paddingTop={4}>
        <Note field={null} label={t(over ? 'session.notes.after' : 'session.notes')} rows={4} />
      </Box>
    </Card>
  );
}
