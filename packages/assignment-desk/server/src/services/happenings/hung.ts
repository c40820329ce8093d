import type { Actor, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { mayAct } from '../../../../domain/assignment';
import type { Carry, Hook } from '../../../../domain/happening';
import { isOver } from '../../../../domain/rank';
import { type Person, standingOf } from '../../../../domain/standing';
import { maySee } from '../../../../domain/visibility';
import { assignmentsOf } from '../../ask';
import { allDesks, peopleOf, sightOfPerson } from '../desks';
import { assignments } from '../store';
import type { AssignmentRow } from '../tables';
import { iso } from './iso';

/** Work that hangs on an event or on any of its meetings. */
export const hungOn = (strapi: Core.Strapi, id: string): Promise<AssignmentRow[]> =>
  assignments(strapi).findMany({ where: { happening: id }, orderBy: [{ id: 'asc' }] });

export const hookOf = (row: AssignmentRow): number | null => (row.occurrence === null ? null : Date.parse(row.occurrence));

export type Along = { row: AssignmentRow; carry: Carry; mayMove: boolean; mayCancel: boolean };

/** What a plan means to the work that hangs on its meetings. What the person may not see or change is not counted, and stays as it is. */
export async function alongWith(
  strapi: Core.Strapi,
  rows: readonly AssignmentRow[],
  carries: readonly Carry[],
  person: Person,
  now: string,
): Promise<Along[]> {
  const sight = await sightOfPerson(strapi, person);
  const desks = new Map((await allDesks(strapi)).map((row) => [row.documentId, peopleOf(row)]));
  const along: Along[] = [];
  for (const row of rows) {
    const carry = carries.find(({ from }) => from.occurrence === hookOf(row));
    if (!carry) continue;
    const as = maySee(sight, row, now) ? standingOf(person, desks.get(row.desk) ?? null, row.assignee) : [];
    along.push({
      row,
      carry,
      mayMove: !isOver(row.stage) && row.due !== null && carry.span !== 0 && (as.includes('assigner') || as.includes('editor')),
      mayCancel: mayAct(row.state, 'cancel', { id: person.id, as }).ok,
    });
  }
  return along;
}

type Doing = { actor: Actor; viewer?: Viewer; now: string; move: boolean; cancel: string | null };

/** Carries work over to where its meeting went; moves its due time, or cancels it, where that was wished and is the person's to do. */
export async function carryWork(
  strapi: Core.Strapi,
  along: readonly Along[],
  idOf: (id: string) => string,
  { actor, viewer, now, move, cancel }: Doing,
): Promise<{ moved: number; cancelled: number }> {
  const options = { now, ...(viewer ? { viewer } : {}) };
  const done = { moved: 0, cancelled: 0 };
  for (const { row, carry, mayMove, mayCancel } of along) {
    const to: Hook = { ...carry.to, happening: idOf(carry.to.happening) };
    // A key that goes along with what it names: no change of the work, and so no version of it.
    if (to.happening !== row.happening || to.occurrence !== hookOf(row))
      await assignments(strapi).updateMany({
        where: { documentId: row.documentId },
        data: { happening: to.happening, occurrence: to.occurrence === null ? null : iso(to.occurrence) },
      });
    if (cancel !== null && mayCancel) {
      await assignmentsOf(strapi).act(row.documentId, { act: 'cancel', note: cancel }, actor, options);
      done.cancelled++;
    } else if (move && mayMove && row.due !== null) {
      await assignmentsOf(strapi).change(row.documentId, { due: iso(Date.parse(row.due) + carry.span) }, actor, options);
      done.moved++;
    }
  }
  return done;
}
