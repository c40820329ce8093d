/** What is written, and what a presenter says. With `?` something in it is unsure, without it nothing is. */
export type Golden = readonly (readonly [written: string, said: string, unsure?: '?'])[];
