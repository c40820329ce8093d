import { sayDuration } from '@hoitu/admin-kit';
import type { ScriptItem } from '../../../../contracts';
import { Conflicts as Both } from '../../components/Conflicts';
import type { Conflict } from '../../hooks/rebase';
import { useT } from '../../useT';
import { useRadioPresentersQuery } from '../api';
import type { ScriptDraft } from './useScriptDraft';

/** What both changed in a script. */
export function Conflicts({ draft }: { draft: ScriptDraft }) {
  const t = useT();
  const { data: presenters = [] } = useRadioPresentersQuery();
  const nameOf = ({ field, mine, theirs }: Conflict): string => {
    if (field.startsWith('note.')) return t('script.noteFor', { written: field.slice(5) });
    if (!field.startsWith('item.')) return t(`script.${field}`);
    const item = (mine ?? theirs) as ScriptItem;
    return t(`script.kind.${item.kind}`);
  };
  const say = (field: string, given: unknown): string => {
    if (given === undefined || given === null || given === '') return t(field.startsWith('item.') ? 'script.removedIt' : 'script.empty');
    if (field === 'presenter') return presenters.find(({ id }) => id === given)?.name ?? String(given);
    if (!field.startsWith('item.')) return String(given);
    const item = given as ScriptItem;
    if (item.kind === 'read') return item.text;
    const words = item.kind === 'actuality' ? [item.label, item.in, item.out] : [item.label];
    return [...words.filter(Boolean), sayDuration(item.seconds)].join(' · ');
  };
  return <Both conflicts={draft.conflicts} nameOf={nameOf} say={say} level={2} choose={draft.choose} />;
}
