import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import type { BulletinRow, ScriptView } from '../../../../contracts';
import { PLUGIN_ID } from '../../pluginId';
import { counts } from './foresee';

/** The longest items have the most to give; more would be a request each for a button nobody needs. */
const MOST = 8;

/**
 * The scripts of the longest items, so that cuts in them can be proposed. Read only while `wanted`; again when a script has a newer
 * version. What cannot be read is left out: the other proposals stand without it.
 */
export function useWordsOf(rows: readonly BulletinRow[], wanted: boolean): ReadonlyMap<string, ScriptView> {
  const [known, setKnown] = useState<ReadonlyMap<string, ScriptView>>(new Map());
  const asked = wanted
    ? rows
        .filter((row) => row.script && counts(row) && !row.began)
        .sort((a, b) => b.estimate - a.estimate)
        .slice(0, MOST)
        .map(({ script, scriptVersion }) => `${script} ${scriptVersion}`)
        .join()
    : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known already is looked up, not waited for.
  useEffect(() => {
    let gone = false;
    for (const [id = '', version] of asked
      .split(',')
      .filter(Boolean)
      .map((one) => one.split(' '))) {
      if (String(known.get(id)?.version) === version) continue;
      getFetchClient()
        .get(`/${PLUGIN_ID}/scripts/${id}`)
        .then(({ data }) => {
          const { script } = (data as { data: { script: ScriptView } }).data;
          if (!gone) setKnown((now) => new Map(now).set(id, script));
        })
        .catch(() => undefined);
    }
    return () => {
      gone = true;
    };
  }, [asked]);
  return useMemo(() => (wanted ? known : new Map()), [wanted, known]);
}
