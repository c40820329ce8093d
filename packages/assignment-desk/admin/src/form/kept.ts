import { readKept as read, writeKept as write } from '@hoitu/admin-kit';
import type { Draft } from './draft';

/** A form that was closed with something typed in it: in this tab, until it is saved or thrown away. */
export type Kept = { at: string; version: number; since: string | null; base: Draft; draft: Draft };

const keyOf = (person: string, id: string | null): string => `hoitu.desk.draft:${person}:${id ?? 'new'}`;

export const readKept = (person: string, id: string | null): Kept | null => read<Kept>(keyOf(person, id));
export const writeKept = (person: string, id: string | null, kept: Kept | null): void => write(keyOf(person, id), kept);
