import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../../../../contracts/events';

const acting = new AsyncLocalStorage<Actor>();

/** Runs `act` so that the events of a publish inside it name `actor`: a scheduled publish has no request to read one from. */
export const actingAs = <T>(actor: Actor, act: () => Promise<T>): Promise<T> => acting.run(actor, act);

/** Who acts: the one named by `actingAs`, else who `request` says is behind the request. */
export const whoActs = (request: () => Actor): Actor => acting.getStore() ?? request();
