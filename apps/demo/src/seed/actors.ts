import { byline, type People, type PersonKey } from './people';

export type Actor = { kind: 'admin'; id: string; name: string };

/** One of the people, as the newsroom's services name who acts. */
export const actorOf = (people: People, key: PersonKey): Actor => ({ kind: 'admin', id: String(people[key]), name: byline(key) });
export const SYSTEM = { kind: 'system', id: null, name: 'Hội Tụ' } as const;
