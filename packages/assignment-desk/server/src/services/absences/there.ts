import type { Core } from '@strapi/types';
import { awayUntil, handOver } from '../../../../domain/absence';
import type { Command } from '../../../../domain/assignment';
import { sayUntil } from '../../../../domain/days';
import { refuse } from '../../refuse';
import type { Step } from '../acting';
import { namesOf } from '../people';
import { type AbsenceRow, table, UID } from '../tables';

export const absenceTable = (strapi: Core.Strapi) => table<AbsenceRow>(strapi, UID.absence);

/** What one or several people have entered that ends after a moment. */
const endingAfter = (strapi: Core.Strapi, people: readonly string[], at: string): Promise<AbsenceRow[]> =>
  absenceTable(strapi).findMany({ where: { person: { $in: people }, ends: { $gt: at } }, orderBy: [{ starts: 'asc' }] });

/** By person, until when those are away who are away at a moment. */
export async function awayAt(strapi: Core.Strapi, people: readonly string[], at: string): Promise<Map<string, string>> {
  const rows = people.length > 0 ? await endingAfter(strapi, people, at) : [];
  return new Map(
    people.flatMap((person) => {
      const until = awayUntil(
        rows.filter((row) => row.person === person),
        at,
      );
      return until === null ? [] : [[person, until] as const];
    }),
  );
}

/** Refuses to hand work over into somebody's leave, unless the command says that it is meant. */
export async function demandThere({ strapi, spine, row, actor, now }: Step, command: Command): Promise<void> {
  const hand = command.anyway ? null : handOver(command, actor.id, row.due, now);
  const until = hand && (await awayAt(strapi, [hand.person], hand.at)).get(hand.person);
  if (!hand || !until) return;
  const own = hand.person === actor.id && command.act === 'take';
  throw refuse('person.on_leave', {
    person: hand.person,
    name: (await namesOf(strapi, [hand.person])).get(hand.person) ?? `#${hand.person}`,
    until,
    until_en: sayUntil(until, spine.timezone, 'en'),
    until_vi: sayUntil(until, spine.timezone, 'vi'),
    ask_en: own ? 'Take it anyway?' : 'Offer anyway?',
    ask_vi: own ? 'Vẫn nhận?' : 'Vẫn giao?',
  });
}
