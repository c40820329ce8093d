import { sayDuration } from '@hoitu/admin-kit';
import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { BulletinRow, bulletinEndpoints } from '../../../../contracts';
import type { ItemKind } from '../../../../domain/radio/bulletin';
import { useT } from '../../useT';

type Part = ResponseOf<typeof bulletinEndpoints.reading>['pages'][number]['parts'][number];

const SORTS: Partial<Record<ItemKind, string>> = { live: 'live', sting: 'music', opening: 'music', close: 'music' };

/** What nobody reads, as the presenter must know it: what it is, how long, how it begins and ends. "BĂNG 0:35 – …". */
export function useSayInsert(): (part: Pick<Part, 'written' | 'seconds'>, row: Pick<BulletinRow, 'kind'> | undefined) => string {
  const t = useT();
  return ({ written, seconds }, row) => {
    const head = t(`bulletin.insert.${SORTS[row?.kind ?? 'script'] ?? 'tape'}`, { length: sayDuration(seconds ?? 0) });
    return [head, written].filter(Boolean).join(' – ');
  };
}
