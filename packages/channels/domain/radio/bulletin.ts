export const BULLETIN_STATES = ['planned', 'locked', 'on_air', 'done'] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

/** What stands in a bulletin. `script` takes its words from a script, `live` waits for a line, `sting` is played. */
export const ITEM_KINDS = ['opening', 'headlines', 'script', 'live', 'weather', 'sting', 'filler', 'close'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** How far an item is. In the order of how much it needs somebody. */
export const READINESS = ['pulled', 'missing', 'outdated', 'draft', 'waiting', 'ready'] as const;
export type Readiness = (typeof READINESS)[number];
