import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { BroadcastView, WardReceipt } from '../../../../contracts';
import {
  type BroadcastAct,
  type BroadcastProblem,
  type BroadcastStanding,
  type Fitting,
  mayNow,
  type Person,
  stepOf,
} from '../../../../domain/radio/broadcast';
import type { BroadcastRow, DeliveryRow } from '../../rows';

const iso = (ms: number | null): string | null => (ms === null || ms === undefined ? null : new Date(Number(ms)).toISOString());

export const standingOf = (row: BroadcastRow): BroadcastStanding => ({
  class: row.class,
  state: row.state,
  writers: row.writers ?? [],
  approver: row.approver ?? null,
  second: row.second ?? null,
});

export const personOf = (viewer: Viewer): Person => ({ id: viewer.id, may: (right) => viewer.can(`plugin::channels.${right}`) });

export const fittingOf = (row: BroadcastRow): Fitting => ({
  class: row.class,
  text: row.text ?? '',
  areas: row.areas ?? [],
  from: Number(row.fromMs),
  until: Number(row.untilMs),
  repeats: row.repeats,
  everyMinutes: row.everyMinutes,
  seconds: row.seconds,
});

type Beside = {
  /** Its deliveries with the names of their destinations, oldest first. */
  deliveries: (DeliveryRow & { name: string })[];
  receipts: WardReceipt[];
  problems: BroadcastProblem[];
  viewer: Viewer;
};

/** A message as people see it; of each destination the latest operation. */
export function broadcastView(row: BroadcastRow, { deliveries, receipts, problems, viewer }: Beside): BroadcastView {
  const latest = new Map(deliveries.filter(({ state }) => state !== 'superseded').map((one) => [one.destination, one]));
  return {
    id: row.documentId,
    title: row.title,
    class: row.class,
    text: row.text ?? '',
    script: row.script ?? null,
    areas: row.areas ?? [],
    from: iso(row.fromMs) ?? '',
    until: iso(row.untilMs) ?? '',
    repeats: row.repeats,
    everyMinutes: row.everyMinutes,
    seconds: row.seconds,
    state: row.state,
    writtenBy: row.writtenBy,
    approvedBy: row.approvedBy ?? null,
    secondBy: row.secondBy ?? null,
    approvedAt: iso(row.approvedMs),
    audio: row.audio ?? null,
    checksum: row.checksum ?? null,
    deliveries: [...latest.values()].map(({ documentId: id, name, operation, state, why, at }) => ({
      id,
      destination: name,
      operation,
      state,
      why: why ?? null,
      at: iso(at),
    })),
    receipts,
    may: mayNow(standingOf(row), personOf(viewer)),
    problems,
    note: row.note ?? null,
    changedBy: row.changedBy ?? null,
    updatedAt: new Date(row.updatedAt).toISOString(),
    version: row.version,
  };
}

/** What a step makes of the row, with the names of people beside their ids. */
export function toRow(act: BroadcastAct, row: BroadcastRow, { id, name }: Viewer): Partial<BroadcastRow> {
  const step = stepOf(act, standingOf(row), id);
  const named = (who: string | null) => (who === null ? null : name);
  const { writers, ...plain } = step;
  return {
    ...plain,
    ...(writers ? { writers: [...writers] } : {}),
    ...('approver' in step ? { approvedBy: named(step.approver ?? null) } : {}),
    ...('second' in step ? { secondBy: named(step.second ?? null) } : {}),
  };
}
