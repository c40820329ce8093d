import { useCallback } from 'react';
import type { BulletinRow } from '../../../../contracts';
import { useT } from '../../useT';

/** What an item is called: as somebody named it, else as its story is called. */
export function useTitle(): (row: Pick<BulletinRow, 'title' | 'headline'>) => string {
  const t = useT();
  return useCallback(({ title, headline }) => title || headline || t('bulletin.untitled'), [t]);
}
