import { Caution, PluginPage, UndoBar, useNow } from '@hoitu/admin-kit';
import { type ReactNode, useMemo, useState } from 'react';
import type { BulletinView } from '../../../../contracts';
import { may } from '../../../../domain/radio/acts';
import { actOf, type Proposal } from '../../../../domain/radio/fit';
import { rundown } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';
import { type Asked, Asking } from './Asking';
import type { CutMove } from './CutDialog';
import { EmptyBulletin } from './EmptyBulletin';
import { type HeadAct, HeadActs } from './HeadActs';
import { OnAir } from './OnAir';
import { lineOf, placeIn, stepped } from './order';
import { fitRows, joined, Proposals, useSayMove } from './Proposals';
import type { May, RowAct } from './RowMenu';
import { isFixed, Rows } from './Rows';
import { Standing } from './Standing';
import { timingOf } from './timing';
import { useActs } from './useActs';
import type { BulletinState } from './useBulletin';
import { useRowKeys } from './useRowKeys';
import { useWordsOf } from './useWordsOf';

/** Sooner than so many ms before its time is early: it is asked about. */
const EARLY_MS = 30_000;

type Props = {
  state: BulletinState;
  bulletin: BulletinView;
  /** Whether this person may build bulletins, and write scripts. */
  acts: boolean;
  writes: boolean;
  title: string;
  status: ReactNode;
  back: ReactNode;
};

/** Building a bulletin, and taking it on air. */
export function Bench({ state, bulletin, acts: mayAct, writes, title, status, back }: Props) {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const acts = useActs(state);
  const onAir = bulletin.state === 'on_air';
  // The times of all rows move with the clock only while it runs.
  const clock = useNow(onAir ? 1_000 : 15_000).getTime() + state.skew;
  const allowed: May = useMemo(() => new Set(mayAct ? may(bulletin.state) : []), [mayAct, bulletin.state]);
  const edits = allowed.has('add');
  const proposes = edits && !onAir;
  const { rows } = bulletin;
  const run = rundown(timingOf(bulletin), rows, clock);
  const scripts = useWordsOf(rows, proposes && run.over > 0);
  const sayMove = useSayMove(bulletin);
  const rowOf = (id: string) => rows.find((row) => row.id === id);

  const step = (item: string, by: -1 | 1) => {
    const next = stepped(lineOf(rows), item, by, new Set(rows.filter(isFixed).map(({ id }) => id)));
    const row = rowOf(item);
    if (!next || !row || isFixed(row)) return;
    const { after, spare } = placeIn(next, item);
    acts.move(item, after, spare);
  };
  const last = (spare: boolean, but: string) => rows.filter((row) => row.spare === spare && row.id !== but).at(-1)?.id ?? null;
  const on: Record<RowAct, (item: string) => void> = {
    open: (item) => setAsked({ what: 'item', item }),
    up: (item) => step(item, -1),
    down: (item) => step(item, 1),
    float: (item) => acts.float(item, true),
    unfloat: (item) => acts.float(item, false),
    kill: (item) => acts.kill(item, true),
    unkill: (item) => acts.kill(item, false),
    toSpares: (item) => acts.move(item, last(true, item), true),
    in: (item) => acts.move(item, last(false, item), false),
    remove: acts.remove,
  };
  const focused = useRowKeys({
    onList: () => setAsked({ what: 'keys' }),
    edits: edits
      ? {
          step,
          float: (item) => acts.float(item, !rowOf(item)?.float),
          kill: (item) => acts.kill(item, !rowOf(item)?.killed),
          add: (after) => setAsked({ what: 'add', after }),
        }
      : null,
  });
  const early = Date.parse(bulletin.startsAt) - clock;
  const act = (one: HeadAct) => {
    if (one === 'add') return setAsked({ what: 'add', after: focused() });
    if (one === 'lock' || one === 'unlock') return acts.run({ do: one }, t(`bulletin.did.${one}`));
    if (one === 'air' && early <= EARLY_MS) {
      acts.forget();
      return state.act({ do: 'air' });
    }
    return setAsked({ what: one });
  };
  const take = ({ moves }: Proposal) => {
    const cut = moves.find((move): move is CutMove => move.do === 'cut');
    const others = moves.filter((move) => move.do !== 'cut');
    const acted = others.flatMap((move) => actOf(move, fitRows(bulletin, scripts)) ?? []);
    const words = joined(others.map(sayMove), t('bulletin.propose.and'));
    // Words are cut only when a person has looked at them; until then nothing of the proposal is done.
    if (cut) setAsked({ what: 'cut', move: cut, also: { acts: acted, words } });
    else if (acted.length > 0) acts.run(acted, words);
  };

  return (
    <PluginPage title={title} status={status} subtitle={back} actions={<HeadActs bulletin={bulletin} acts={mayAct} onAct={act} />}>
      {onAir ? (
        <OnAir
          bulletin={bulletin}
          skew={state.skew}
          unsent={state.unsent}
          acts={mayAct}
          onAct={state.act}
          onDone={() => setAsked({ what: 'done' })}
        />
      ) : (
        <Standing bulletin={bulletin} rundown={run}>
          {proposes && rows.length > 0 && <Proposals bulletin={bulletin} over={run.over} scripts={scripts} now={clock} onTake={take} />}
          {state.unsent > 0 && (
            <Caution role="alert" fontWeight="bold">
              {t('bulletin.unsent', { count: state.unsent })}
            </Caution>
          )}
        </Standing>
      )}
      {rows.length === 0 ? (
        <EmptyBulletin onAdd={edits ? () => setAsked({ what: 'add', after: null }) : null} />
      ) : (
        <Rows
          bulletin={bulletin}
          rundown={run}
          glow={state.glow}
          may={allowed}
          hold={state.hold}
          touch={state.touch}
          onMove={acts.move}
          onOpen={on.open}
          onAct={(item, one) => on[one](item)}
          onReplace={(item) => setAsked({ what: 'replace', item })}
        />
      )}
      <Asking
        asked={asked}
        state={state}
        bulletin={bulletin}
        acts={acts}
        edits={edits}
        writes={writes}
        scripts={scripts}
        early={early}
        ask={setAsked}
      />
      <UndoBar undo={acts.undo} words={{ undo: t('bulletin.undo'), close: t('close') }} onForget={acts.forget} />
    </PluginPage>
  );
}
