import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Box, Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Card, Workload } from '../../../contracts';
import { dayOf } from '../../../domain/days';
import type { Kind } from '../../../domain/work';
import type { Acting } from '../hooks/useActing';
import { useNarrow } from '../hooks/useNarrow';
import { Free } from './Free';
import { Grid } from './Grid';
import { PersonCards } from './PersonCards';
import { PieceFace, Unassigned } from './Unassigned';

const Split = styled.div<{ $beside: boolean }>`
  display: grid;
  gap: 16px;
  align-items: start;
  grid-template-columns: minmax(0, 1fr);
  @media (min-width: 1200px) {
    grid-template-columns: ${({ $beside }) => ($beside ? 'minmax(0, 1fr) 300px' : 'minmax(0, 1fr)')};
  }
`;

const Aside = styled.aside<{ $beside: boolean }>`
  display: grid;
  gap: 16px;
  align-items: start;
  grid-template-columns: ${({ $beside }) => ($beside ? 'minmax(0, 1fr)' : 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))')};
  @media print {
    display: none;
  }
`;

/** The grid with, beside it, what nobody has and who is free; a piece dropped on a person is offered to them. */
export function WorkloadView({
  workload,
  acting,
  onOpen,
}: {
  workload: Workload;
  acting: Acting;
  onOpen(cell: { person: string; day: string }): void;
}) {
  const narrow = useNarrow();
  const [dragged, setDragged] = useState<Card | null>(null);
  const [asked, setAsked] = useState<{ day?: string; kind?: Kind; piece?: string }>({});
  const free = useRef<HTMLDivElement>(null);
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }));
  const inWindow = (day: string | undefined): day is string => day !== undefined && workload.days.includes(day);
  const day = inWindow(asked.day) ? asked.day : inWindow(workload.today) ? workload.today : (workload.days[0] ?? '');
  // Two weeks need the whole width.
  const beside = workload.days.length <= 7;

  const choose = (item: Card) => {
    const due = item.due === null ? undefined : dayOf(item.due, workload.timezone);
    free.current?.scrollIntoView({ block: 'nearest' });
    setAsked(asked.piece === item.id ? {} : { kind: item.kind, piece: item.id, ...(inWindow(due) ? { day: due } : {}) });
  };
  const offer = (item: Card, to: string) => acting.act(item, 'offer', { to });
  const begin = ({ active }: DragStartEvent) => setDragged((active.data.current?.item as Card) ?? null);
  const end = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const item = active.data.current?.item as Card | undefined;
    const to = over?.data.current?.person as string | undefined;
    if (item && to) offer(item, to);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={begin}
      onDragEnd={end}
      onDragCancel={() => setDragged(null)}
    >
      <Split $beside={beside}>
        <Box>{narrow ? <PersonCards workload={workload} onOpen={onOpen} /> : <Grid workload={workload} onOpen={onOpen} />}</Box>
        <Aside $beside={beside && !narrow}>
          <Unassigned
            unassigned={workload.unassigned}
            chosen={asked.piece ?? null}
            onOffer={(item) => acting.act(item, 'offer')}
            onChoose={choose}
          />
          <div ref={free}>
            <Free
              workload={workload}
              day={day}
              kind={asked.kind ?? 'text'}
              piece={workload.unassigned.items.find((item) => item.id === asked.piece) ?? null}
              onAsk={(change) => setAsked((now) => ({ ...now, ...change }))}
              onOffer={offer}
            />
          </div>
        </Aside>
      </Split>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <Flex
            direction="column"
            alignItems="stretch"
            background="neutral0"
            hasRadius
            padding={2}
            borderColor="primary600"
            shadow="popupShadow"
            style={{ maxWidth: 280, cursor: 'grabbing' }}
          >
            <PieceFace item={dragged} />
          </Flex>
        )}
      </DragOverlay>
    </DndContext>
  );
}
