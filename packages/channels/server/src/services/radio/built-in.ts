import type { Lexicon } from '@hoitu/viet-text';

/** The readings that every newsroom has; its own win over them. */
export const BUILT_IN: Lexicon = { acronyms: {}, names: {} };
