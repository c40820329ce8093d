import type { Undo } from '@hoitu/admin-kit';
import { useCallback, useState } from 'react';
import type { BulletinAct } from '../../../../contracts';
import { useT } from '../../useT';
import { undoAll } from './foresee';
import type { BulletinState } from './useBulletin';
import { useTitle } from './useTitle';

/** Acts of a person on a bulletin: each is shown at once, said in a word, and can be taken back for a while. */
export function useActs({ act, now }: BulletinState) {
  const t = useT();
  const [undo, setUndo] = useState<Undo | null>(null);

  /** `also`: takes back what was done with it elsewhere. */
  const run = useCallback(
    (wanted: BulletinAct | readonly BulletinAct[], words: string, also?: () => void) => {
      const bulletin = now();
      if (!bulletin) return;
      const acts = [wanted].flat() as BulletinAct[];
      const back = undoAll(bulletin, acts, new Date());
      for (const each of acts) act(each);
      setUndo(
        back.length === 0 && !also
          ? null
          : {
              text: words,
              back: () => {
                setUndo(null);
                for (const each of back) act(each, bulletin.version);
                also?.();
              },
            },
      );
    },
    [act, now],
  );
  const say = useTitle();
  const titleOf = (item: string) => {
    const row = now()?.rows.find(({ id }) => id === item);
    return row ? say(row) : '';
  };

  return {
    undo,
    forget: useCallback(() => setUndo(null), []),
    run,
    float: (item: string, on: boolean) =>
      run({ do: 'float', item, on }, t(on ? 'bulletin.did.float' : 'bulletin.did.unfloat', { title: titleOf(item) })),
    kill: (item: string, on: boolean) =>
      run({ do: 'kill', item, on }, t(on ? 'bulletin.did.kill' : 'bulletin.did.unkill', { title: titleOf(item) })),
    move: (item: string, after: string | null, spare: boolean) => {
      const was = now()?.rows.find(({ id }) => id === item)?.spare ?? spare;
      const words = was === spare ? 'bulletin.did.move' : spare ? 'bulletin.did.toSpares' : 'bulletin.did.in';
      run({ do: 'move', item, after, spare }, t(words, { title: titleOf(item) }));
    },
    remove: (item: string) => run({ do: 'remove', item }, t('bulletin.did.remove', { title: titleOf(item) })),
  };
}
export type Acts = ReturnType<typeof useActs>;
