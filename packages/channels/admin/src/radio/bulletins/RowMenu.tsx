import { Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { BulletinRow } from '../../../../contracts';
import { useT } from '../../useT';

export type RowAct = 'open' | 'up' | 'down' | 'float' | 'unfloat' | 'kill' | 'unkill' | 'toSpares' | 'in' | 'remove';

/** What can be done to a row, in the order of how often it is. */
const actsOn = (row: BulletinRow): RowAct[] => [
  'open',
  'up',
  'down',
  ...(row.spare ? (['in'] as const) : (['toSpares', row.float ? 'unfloat' : 'float'] as const)),
  row.killed ? 'unkill' : 'kill',
  'remove',
];

/** All that the keys do to a row, for a thumb or a mouse. */
export function RowMenu({ row, onAct }: { row: BulletinRow; onAct(act: RowAct): void }) {
  const t = useT();
  return (
    <Menu.Root>
      <Menu.Trigger
        variant="ghost"
        size="S"
        endIcon={null}
        aria-label={t('bulletin.menu.label', { title: row.title || t('bulletin.untitled') })}
        style={{ minWidth: 40, minHeight: 44, padding: 0, justifyContent: 'center' }}
      >
        <More aria-hidden />
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {actsOn(row).map((act) => (
          <Menu.Item key={act} onSelect={() => onAct(act)} variant={act === 'remove' ? 'danger' : undefined} style={{ minHeight: 40 }}>
            {t(`bulletin.menu.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
