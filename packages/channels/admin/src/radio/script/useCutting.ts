import { useState } from 'react';
import { estimate, type Reader } from '../../../../domain/radio/script';
import { sentencesOf } from '../../../../domain/radio/sentences';
import { type Cut, trimTo, withoutCuts } from '../../../../domain/radio/trim';
import { useT } from '../../useT';
import type { ScriptDraft } from './useScriptDraft';

type Proposal = { target: number; dropped: ReadonlySet<string> };
const keyOf = (item: string, place: number) => `${item}.${place}`;

/**
 * Cutting to a length: sentences are proposed, the producer keeps or drops each, and nothing changes before "apply", which can be
 * taken back.
 */
export function useCutting(draft: ScriptDraft, reader: Reader) {
  const t = useT();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const { cue, items, tag } = draft.words;

  const cutsOf = (dropped: ReadonlySet<string>): Cut[] =>
    items.flatMap((item) =>
      item.kind === 'read'
        ? sentencesOf(item.text).flatMap((text, place) =>
            dropped.has(keyOf(item.id, place)) ? [{ item: item.id, place, text, seconds: 0, syllables: 0 }] : [],
          )
        : [],
    );
  const left = proposal ? withoutCuts(items, cutsOf(proposal.dropped)) : items;

  return {
    on: proposal !== null,
    target: proposal?.target ?? null,
    /** What it would take with what is proposed now. */
    seconds: proposal ? estimate({ cue, items: left, tag }, reader).seconds : null,
    dropped: proposal?.dropped.size ?? 0,
    isDropped: (item: string, place: number): boolean => proposal?.dropped.has(keyOf(item, place)) ?? false,
    propose: (target: number) => {
      const { cuts } = trimTo({ cue, items, tag }, target, reader);
      setProposal({ target, dropped: new Set(cuts.map(({ item, place }) => keyOf(item, place))) });
    },
    flip: (item: string, place: number) =>
      setProposal((now) => {
        if (!now) return now;
        const dropped = new Set(now.dropped);
        if (!dropped.delete(keyOf(item, place))) dropped.add(keyOf(item, place));
        return { ...now, dropped };
      }),
    apply: () => {
      if (!proposal) return;
      draft.act(t('script.cutDone', { count: proposal.dropped.size }), { items: left });
      setProposal(null);
    },
    leave: () => setProposal(null),
  };
}
export type CuttingState = ReturnType<typeof useCutting>;
