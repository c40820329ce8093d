import { useDeferredValue, useMemo } from 'react';
import type { ScriptItem } from '../../../../contracts';
import { estimate, lexiconOf, RATE, type Reader, secondsFor } from '../../../../domain/radio/script';
import { useRadioPresentersQuery, useRadioReadingsQuery } from '../api';
import { type Part, saidOf } from './said';

type Read = { cue: string; items: ScriptItem[]; tag: string; notes: { written: string; said: string }[]; presenter: string | null };

/** Who reads: pace, voice, and how words are said in this newsroom. */
export function useReader(presenter: string | null, notes: Read['notes']): Reader & { rate: number; name: string | null } {
  const { data: presenters } = useRadioPresentersQuery();
  const { data: readings } = useRadioReadingsQuery({});
  const lexicon = useMemo(() => lexiconOf(readings?.own ?? []), [readings]);
  const one = presenters?.find(({ id }) => id === presenter);
  return useMemo(
    () => ({ rate: one?.rate ?? RATE, name: one?.name ?? null, ...(one ? { voice: one.voice } : {}), notes, lexicon }),
    [one, notes, lexicon],
  );
}

export type Reading = { reader: ReturnType<typeof useReader>; syllables: number; seconds: number; parts: Part[] };

/** How long the words take and how they are said, while they are typed: it follows in the pauses, and never holds a key up. */
export function useReading(words: Read): Reading {
  const { cue, items, tag, notes, presenter } = useDeferredValue(words);
  const reader = useReader(presenter, notes);
  return useMemo(() => {
    const { syllables, seconds } = estimate({ cue, items, tag }, reader);
    return { reader, syllables, seconds, parts: saidOf({ cue, items, tag }, reader) };
  }, [cue, items, tag, reader]);
}

/** Seconds of one text read alone. */
export const secondsOfText = (text: string, reader: Reader & { rate: number }): number =>
  secondsFor(estimate({ cue: text }, reader).syllables, reader.rate);
