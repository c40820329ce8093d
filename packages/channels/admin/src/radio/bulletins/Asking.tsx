import { KeyList, sayDuration, saySpan, useTell } from '@hoitu/admin-kit';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { BulletinAct, BulletinView, ScriptView } from '../../../../contracts';
import { AskDialog } from '../../destinations/AskDialog';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { AddDialog } from './AddDialog';
import { useChannelsRemoveBulletinMutation } from './api';
import { BulletinForm } from './BulletinForm';
import { CutDialog, type CutMove } from './CutDialog';
import { ItemSheet } from './ItemSheet';
import { ReplaceDialog } from './ReplaceDialog';
import type { Acts } from './useActs';
import type { BulletinState } from './useBulletin';
import { useTitle } from './useTitle';

/** What lies over the bulletin. */
export type Asked =
  | { what: 'add'; after: string | null }
  | { what: 'item' | 'replace'; item: string }
  | { what: 'cut'; move: CutMove; also: { acts: readonly BulletinAct[]; words: string } }
  | { what: 'air' | 'edit' | 'remove' | 'keys' | 'done' | 'reopen' };

const KEYS = [
  ['walk', '↑ ↓'],
  ['carry', 'Alt + ↑ ↓'],
  ['open', 'Enter'],
  ['grip', 'Space'],
  ['add', 'n'],
  ['float', 'f'],
  ['kill', 'x'],
  ['next', 'Space, Page Down'],
  ['list', '?'],
] as const;

type Props = {
  asked: Asked | null;
  state: BulletinState;
  bulletin: BulletinView;
  acts: Acts;
  edits: boolean;
  writes: boolean;
  scripts: ReadonlyMap<string, ScriptView>;
  /** Milliseconds until its air time. */
  early: number;
  ask(asked: Asked | null): void;
};

/** Dialogs and sheets of a bulletin, one at a time. */
export function Asking({ asked, state, bulletin, acts, edits, writes, scripts, early, ask }: Props) {
  const t = useT();
  const tell = useTell();
  const titleOf = useTitle();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const [remove] = useChannelsRemoveBulletinMutation();
  const close = () => ask(null);
  const rowOf = (id: string) => bulletin.rows.find((row) => row.id === id);
  if (!asked) return null;

  const confirm = (act: 'air' | 'done' | 'reopen') => async () => {
    close();
    acts.forget();
    state.act({ do: act });
  };
  switch (asked.what) {
    case 'add':
      return (
        <AddDialog
          rows={bulletin.rows}
          after={asked.after}
          onAdd={(act) => acts.run(act, t('bulletin.did.add', { title: act.item.title ?? '' }))}
          onClose={close}
        />
      );
    case 'item': {
      const row = rowOf(asked.item);
      return row ? (
        <ItemSheet
          key={`${row.id} ${state.returned[row.id] ?? 0}`}
          bulletin={bulletin.id}
          row={row}
          edits={edits && !row.ended}
          onSave={(fields) => acts.run({ do: 'set', item: row.id, fields }, t('bulletin.did.set', { title: titleOf(row) }))}
          onClose={close}
        />
      ) : null;
    }
    case 'replace': {
      const row = rowOf(asked.item);
      return row ? (
        <ReplaceDialog
          row={row}
          spares={bulletin.rows.filter(({ spare, killed, readiness }) => spare && !killed && readiness !== 'pulled')}
          onPut={(spare) => {
            acts.move(spare, row.id, false);
            close();
          }}
          onOther={() => ask({ what: 'add', after: row.id })}
          onClose={close}
        />
      ) : null;
    }
    case 'cut': {
      const row = rowOf(asked.move.item);
      const script = row?.script ? scripts.get(row.script) : null;
      const { also } = asked;
      if (!row || script === undefined) return null;
      const cutWords = [also.words, t('bulletin.did.cut', { title: titleOf(row), length: sayDuration(asked.move.seconds) })]
        .filter(Boolean)
        .join('. ');
      return (
        <CutDialog
          row={row}
          move={asked.move}
          also={also.words}
          script={script}
          writes={writes}
          onOwn={(text) => {
            acts.run([...also.acts, { do: 'set', item: row.id, fields: { text } }], cutWords);
            close();
          }}
          onCut={(back) => {
            close();
            void state.read();
            acts.run(also.acts, cutWords, () => void back().then(state.read));
          }}
          onClose={close}
        />
      );
    }
    case 'air':
      return (
        <AskDialog
          title={t('bulletin.early.title')}
          text={t('bulletin.early.text', { left: saySpan(early, locale) })}
          label={t('bulletin.early.do')}
          act={confirm('air')}
          close={close}
        />
      );
    case 'done':
      return (
        <AskDialog
          title={t('bulletin.finish.title')}
          text={t('bulletin.finish.text')}
          label={t('bulletin.done')}
          act={confirm('done')}
          close={close}
        />
      );
    case 'reopen':
      return (
        <AskDialog
          title={t('bulletin.reopen.title')}
          text={t('bulletin.reopen.text')}
          label={t('bulletin.act.reopen')}
          act={confirm('reopen')}
          close={close}
        />
      );
    case 'edit':
      return (
        <BulletinForm
          bulletin={bulletin}
          onDone={(saved) => {
            state.lay(saved);
            close();
          }}
          onClose={close}
        />
      );
    case 'remove':
      return (
        <AskDialog
          title={t('bulletin.remove.title')}
          text={t('bulletin.remove.text', { name: bulletin.name })}
          label={t('bulletin.act.remove')}
          danger
          act={async () => {
            const done = await tell(() => remove({ id: bulletin.id, version: bulletin.version }).unwrap(), t('bulletin.removed'));
            close();
            if (done) navigate(`${HOME}/bulletins`);
          }}
          close={close}
        />
      );
    case 'keys':
      return <KeyList title={t('bulletin.keys.title')} keys={KEYS} say={(name) => t(`bulletin.keys.${name}`)} onClose={close} />;
  }
}
