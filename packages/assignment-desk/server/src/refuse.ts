import { refusals } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Refused } from '../../domain/assignment';
import { REFUSALS, worded } from '../../domain/refusals';

/** @example throw refuse('assignment.not_found') */
export const refuse = refusals(REFUSALS);

/** A refusal of the domain as one that can be thrown. */
export const refuseDomain = (refused: Refused) => refuse(refused.code, worded(refused.params));
