import { Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { BulletinAct, BulletinRow } from '../../../../contracts';
import { useT } from '../../useT';
import { useTitle } from './useTitle';

export type RowAct = 'open' | 'up' | 'down' | 'float' | 'unfloat' | 'kill' | 'unkill' | 'toSpares' | 'in' | 'remove';

/** What a person may do to the bulletin in its state, by the server's own table. */
export type May = ReadonlySet<BulletinAct['do']>;

const NEEDS: Record<Exclude<RowAct, 'open'>, BulletinAct['do']> = {
  up: 'move',
  down: 'move',
  toSpares: 'move',
  in: 'move',
  float: 'float',
  unfloat: 'float',
  kill: 'kill',
  unkill: 'kill',
  remove: 'remove',
};

/** What can be done to a row, in the order of how often it is. What is on air can only be broken off; what was, only looked at. */
export function actsOn(row: BulletinRow, current: boolean, may: May): RowAct[] {
  const all: RowAct[] = current
    ? ['open', 'kill']
    : row.began
      ? ['open']
      : [
          'open',
          'up',
          'down',
          ...(row.spare ? (['in'] as const) : (['toSpares', row.float ? 'unfloat' : 'float'] as const)),
          row.killed ? 'unkill' : 'kill',
          'remove',
        ];
  return all.filter((act) => act === 'open' || may.has(NEEDS[act]));
}

/** All that the keys do to a row, for a thumb or a mouse. */
export function RowMenu({ row, acts, onAct }: { row: BulletinRow; acts: readonly RowAct[]; onAct(act: RowAct): void }) {
  const t = useT();
  const titleOf = useTitle();
  if (acts.length < 2) return null;
  return (
    <Menu.Root>
      <Menu.Trigger
        variant="ghost"
        size="S"
        endIcon={null}
        aria-label={t('bulletin.menu.label', { title: titleOf(row) })}
        style={{ minWidth: 40, minHeight: 44, padding: 0, justifyContent: 'center' }}
      >
        <More aria-hidden />
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {acts.map((act) => (
          <Menu.Item key={act} onSelect={() => onAct(act)} variant={act === 'remove' ? 'danger' : undefined} style={{ minHeight: 40 }}>
            {t(`bulletin.menu.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
