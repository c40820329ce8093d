import { Blank, Failed, useNow } from '@hoitu/admin-kit';
import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Card, MyWork, Work } from '../../../contracts';
import { type Act, ruleOf, type State } from '../../../domain/assignment';
import { lateness } from '../../../domain/due';
import { SECTIONS, sectionOf } from '../../../domain/work';
import { useDeskDesksQuery, useDeskMyWorkQuery } from '../api';
import { ActDialog } from '../components/ActDialog';
import { Drawer } from '../components/Drawer';
import { Frame } from '../components/Frame';
import { WorkCard } from '../components/WorkCard';
import { CalendarLink } from '../feed/CalendarLink';
import { type Acting, useActing } from '../hooks/useActing';
import { useFresh } from '../hooks/useFresh';
import { useWorkFocus } from '../hooks/useWorkFocus';
import { useT } from '../useT';
import { MyAbsences } from '../workload/MyAbsences';

/** Shown as done before the server has said so: on a slow line a press must be seen. Taken back where it is refused. */
const AT_ONCE: readonly Act[] = ['accept', 'start'];

/** The reporter's page: what presses, what waits for an answer, what is under way, what comes, what is handed in. Made for one thumb. */
export function MyWorkPage() {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  const { data, error, refetch } = useDeskMyWorkQuery();
  const glowing = useFresh(refetch);
  const [moves, setMoves] = useState<ReadonlyMap<string, { state: State; version: number }>>(new Map());
  const undo = (item: Card) => setMoves((all) => new Map([...all].filter(([id]) => id !== item.id)));
  const acting = useActing(undefined, undo);
  const act = (item: Card, wanted: Act) => {
    if (AT_ONCE.includes(wanted)) setMoves((all) => new Map(all).set(item.id, { state: ruleOf(wanted).to, version: item.version }));
    acting.act(item, wanted);
  };
  const today = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { weekday: 'long', day: 'numeric', month: 'numeric' }).format(
    now,
  );
  const sections = data ? sectionsOf(data, moves, now.toISOString()) : [];
  const { open, listed, forget } = useOpened(sections);
  return (
    <Frame title={t('myWork.title')} subtitle={today}>
      <Box style={{ maxWidth: 640 }}>
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton label={t('person.loading')} />}
        {data && sections.length === 0 && <Blank text={t('empty.myWork')} />}
        {sections.map(([name, items]) => (
          <Box tag="section" key={name} paddingBottom={4} aria-label={t(`section.${name}`)}>
            <Typography tag="h2" variant="beta">
              {t(`section.${name}`)}
            </Typography>
            {items.map((item) => (
              <WorkCard key={item.id} item={item} acting={{ ...acting, act }} glows={glowing.has(item.id)} />
            ))}
          </Box>
        ))}
        {data && <MyAbsences />}
        {data && <CalendarLink />}
      </Box>
      {open && data && !listed && <Gone id={open} acting={acting} onClose={forget} />}
      <ActDialog acting={acting} />
    </Frame>
  );
}

/** What the address asks for, e.g. from a calendar: a card of this page is gone to, once. */
function useOpened(sections: readonly Named[]) {
  const [params, setParams] = useSearchParams();
  const open = params.get('open');
  const listed = sections.some(([, items]) => items.some(({ id }) => id === open));
  const forget = () =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete('open');
        return next;
      },
      { replace: true },
    );
  useWorkFocus(listed ? open : null, forget);
  return { open, listed, forget };
}

/** Work that is not on this page any more opens beside it. */
function Gone({ id, acting, onClose }: { id: string; acting: Acting; onClose(): void }) {
  const { data: desks = [] } = useDeskDesksQuery();
  return <Drawer id={id} desks={desks} acting={acting} onClose={onClose} />;
}

type Named = readonly [name: (typeof SECTIONS)[number] | 'pressing', items: Work[]];

/** The sections with what stands in them; what is late or due soon comes before all. */
function sectionsOf(data: MyWork, moves: ReadonlyMap<string, { state: State; version: number }>, now: string): Named[] {
  const all = SECTIONS.flatMap((name) => data[name]).map((item) => {
    const move = moves.get(item.id);
    // What the server says of a later version is the truth.
    return move && move.version === item.version ? { ...item, state: move.state } : item;
  });
  const presses = (item: Work) => lateness(item, now) !== 'none';
  const pressing: Named = ['pressing', all.filter(presses)];
  const calm = SECTIONS.map((name): Named => [name, all.filter((item) => !presses(item) && sectionOf(item, now) === name)]);
  return [pressing, ...calm].filter(([, items]) => items.length > 0);
}

const Bone = styled.div`
  height: 148px;
  margin-top: 8px;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral150};
`;

/** The shape of what comes, so that nothing jumps when it is there. */
const Skeleton = ({ label }: { label: string }) => (
  <Box role="status" aria-label={label}>
    <Bone />
    <Bone />
    <Bone />
  </Box>
);
