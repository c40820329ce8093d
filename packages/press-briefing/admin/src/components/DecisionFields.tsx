import { instantOf } from '../../../domain/wallclock';
import { useT } from '../useT';
import type { Desks } from './Decisions';
import { Choice, Text } from './fields';

const NONE = '-';
/** The hour a day stands for. */
const AT = '17:00';

/** A conclusion while it is typed. `desk`: '-' for none; `day` '' for no time. */
export type DecisionDraft = { what: string; who: string; desk: string; day: string };
export const NO_DECISION: DecisionDraft = { what: '', who: '', desk: NONE, day: '' };

export const hasDesk = ({ desk }: DecisionDraft): boolean => desk !== NONE;
export const draftOf = ({ what, who, desk }: { what: string; who: string; desk: string | null }, day: string): DecisionDraft => ({
  what,
  who,
  desk: desk ?? NONE,
  day,
});

/** What is sent of it. `time`: the hour on its day, in `timezone`. */
export function decisionOf({ what, who, desk, day }: DecisionDraft, timezone: string, time = AT) {
  const due = instantOf({ day, time }, timezone);
  return {
    what: what.trim(),
    who: who.trim(),
    desk: desk === NONE ? null : desk,
    due: Number.isNaN(due) ? null : new Date(due).toISOString(),
  };
}

/** Whose it is and by when. `prefix` tells the fields of two forms on one page apart. */
export function DecisionFields({
  draft: { desk, who, day },
  put,
  desks,
  prefix = '',
}: {
  draft: DecisionDraft;
  put(part: Partial<DecisionDraft>): void;
  desks: Desks;
  prefix?: string;
}) {
  const t = useT();
  return (
    <>
      {desks && (
        <Choice
          name={`${prefix}desk`}
          label={t('field.desk')}
          value={desk}
          onChange={(next) => put({ desk: next })}
          options={[{ value: NONE, label: t('decisions.no_desk') }, ...desks.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <Text name={`${prefix}who`} label={t('field.who')} value={who} onChange={(next) => put({ who: next })} max={200} />
      <Text name={`${prefix}due`} type="date" label={t('field.due_day')} value={day} onChange={(next) => put({ day: next })} />
    </>
  );
}
