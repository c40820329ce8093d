import type { Actor, Core, QueryOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { admin, QuestionActInput, QuestionInput } from '../../../../contracts';
import type { Big, DelegateRow } from '../tables';
import { type Answer, act, answerAs } from './acting';
import { type Asked, add, ask } from './asking';
import { countLate, list, makeFindable } from './listing';
import { detail, isOwn, ofDelegate, ofOccurrence, owed, owedOne, releasedOf } from './reading';
import { foldedOf } from './scene';

/** Questions of the press, and the answers that are owed to them. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ask: (occurrence: Big, asked: Asked, actor: Actor) => ask(strapi, occurrence, asked, actor),
  add: (occurrence: Big, input: QuestionInput, actor: Actor, when?: { at?: number }) => add(strapi, occurrence, input, actor, when),
  act: (id: Big, input: QuestionActInput, actor: Actor) => act(strapi, id, input, actor),
  answerAs: (question: Big, answer: Answer, actor: Actor) => answerAs(strapi, question, answer, actor),

  list: (asked: QueryOf<typeof admin.questions>) => list(strapi, asked),
  countLate: () => countLate(strapi, {}),
  detail: (id: Big) => detail(strapi, id),
  ofOccurrence: (occurrence: Big) => ofOccurrence(strapi, occurrence),
  releasedOf: (occurrence: Big) => releasedOf(strapi, occurrence),
  ofDelegate: (delegate: Pick<DelegateRow, 'id'>, occurrence: Big) => ofDelegate(strapi, delegate, occurrence),

  owed: (user: string) => owed(strapi, user),
  /** Answers as the account that acts, and tells how its question stands then. */
  answerOwed: async (question: Big, answer: Answer, actor: Actor) => owedOne(strapi, await answerAs(strapi, question, answer, actor)),
  isOwn: (unitId: Big | null, user: string) => isOwn(strapi, unitId, user),

  makeFindable: () => makeFindable(strapi, foldedOf),
});
