import type { DragEndEvent, DragOverEvent } from '@dnd-kit/core';
import { type Undo, useTell } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Card, Desk, Person } from '../../../contracts';
import { ruleOf } from '../../../domain/assignment';
import { dropOn, type LaneKind, laneOf, undoOf } from '../../../domain/drops';
import { sayRefusal } from '../../../domain/refusals';
import { useDeskActMutation, useDeskChangeMutation } from '../api';
import type { Acting } from '../hooks/useActing';
import { useT } from '../useT';
import { cellOf } from './Cell';
import type { DropData } from './dnd';
import type { Over } from './LaneView';
import type { Lane } from './lanes';
import type { BoardState } from './useBoard';

type Given = {
  board: BoardState;
  lanes: readonly Lane[];
  by: LaneKind;
  desks: readonly Desk[];
  people: readonly Person[];
  acting: Acting;
};

/** What a drop means and does: the card lies where it will lie at once, and goes back where the server says no. */
export function useDrops({ board, lanes, by, desks, people, acting }: Given) {
  const t = useT();
  const tell = useTell();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [send] = useDeskActMutation();
  const [change] = useDeskChangeMutation();
  const [over, setOver] = useState<Over>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const dropper = { id: board.me, mayAssign: (desk: string) => desks.some((one) => one.id === desk && one.mayAssign) };

  const meaningOf = (item: Card, { lane, column }: DropData) => {
    const own = laneOf(by, item);
    const there = lanes.find(({ key }) => key === lane);
    // A tab has no lane: the card stays in its own; so it does in the lane of what is lent, which stands for many.
    const stays = lane === null || (there !== undefined && holds(there, item.id));
    return dropOn(item, { column, by, lane: stays ? own : (there?.id ?? null) }, dropper);
  };
  const back = (item: Card) => {
    board.expect(item);
    void board.refresh([item.id]).catch(() => undefined);
  };
  const expectAct = (item: Card, act: Parameters<typeof ruleOf>[0], to?: string) =>
    board.expect({
      ...item,
      state: ruleOf(act).to,
      stateAt: new Date().toISOString(),
      ...(to ? { assignee: to, assigneeName: people.find(({ id }) => id === to)?.name ?? to } : {}),
    });

  const alter = async (item: Card, changes: { desk: string } | { campaign: string | null }) => {
    board.expect({ ...item, ...changes });
    const name = lanes.find(({ id }) => id === ('desk' in changes ? changes.desk : changes.campaign))?.title ?? '';
    const done = t('desk' in changes ? 'drag.toDesk' : changes.campaign === null ? 'drag.noCampaign' : 'drag.toCampaign', { name });
    const saved = await tell(() => change({ id: item.id, body: { version: item.version, changes } }).unwrap());
    if (!saved) return back(item);
    board.expect(saved);
    const again = undoOf(item, changes, dropper);
    if (again) setUndo({ text: done, back: () => void takeBack(saved, again) });
    else toggleNotification({ type: 'success', message: done });
  };
  const takeBack = async (item: Card, changes: { desk: string } | { campaign: string | null }) => {
    setUndo(null);
    // As it is by now: a colleague may have worked on it meanwhile, and is not undone with it.
    const now = board.find(item.id) ?? item;
    const saved = await tell(() => change({ id: now.id, body: { version: now.version, changes } }).unwrap(), t('drag.undone'));
    if (saved) board.expect(saved);
    else void board.refresh([now.id]).catch(() => undefined);
  };

  return {
    over,
    undo,
    forget: () => setUndo(null),
    /** Shows at the cell below whether a drop is possible there. */
    hover: ({ active, over: below }: DragOverEvent) => {
      const item = board.find(String(active.id));
      const data = below?.data.current as DropData | undefined;
      if (!item || !data?.lane) return setOver(null);
      const meant = meaningOf(item, data);
      const verdict = !meant.ok ? 'no' : meant.does === 'nothing' ? 'none' : 'yes';
      setOver({ cell: cellOf(data.lane, data.column), verdict });
    },
    leave: () => setOver(null),
    drop: ({ active, over: below }: DragEndEvent) => {
      setOver(null);
      const item = board.find(String(active.id));
      const data = below?.data.current as DropData | undefined;
      if (!item || !data) return;
      const meant = meaningOf(item, data);
      if (!meant.ok) return toggleNotification({ type: 'warning', message: sayRefusal(meant, locale) });
      if (meant.does === 'nothing') return;
      setUndo(null);
      if (meant.does === 'change') return void alter(item, meant.changes);
      const { act, to } = meant;
      expectAct(item, act, act === 'take' ? board.me : to);
      if (to === undefined) return acting.act(item, act);
      const offer = () => send({ id: item.id, body: { version: item.version, act, to } }).unwrap();
      void tell(offer, t(`done.${act}`)).then((saved) => (saved ? board.expect(saved) : back(item)));
    },
    /** Puts a card back that an act has not moved after all. */
    back,
  };
}

const holds = (lane: Lane, id: string): boolean => Object.values(lane.cells).some((items) => items.some((item) => item.id === id));
