import { Button, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { BulletinView } from '../../../../contracts';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { ExportMenu } from './ExportMenu';

export type HeadAct = 'add' | 'lock' | 'unlock' | 'air' | 'done' | 'reopen' | 'edit' | 'remove' | 'keys';

type Given = { bulletin: BulletinView; acts: boolean; onAct(act: HeadAct): void };

/** By state: the buttons that are seen, the last one the main act. */
const BUTTONS: Record<BulletinView['state'], readonly HeadAct[]> = {
  planned: ['add', 'lock', 'air'],
  locked: ['unlock', 'air'],
  on_air: ['done'],
  done: [],
};
const MORE: Record<BulletinView['state'], readonly HeadAct[]> = {
  planned: ['edit', 'keys', 'remove'],
  locked: ['edit', 'keys', 'remove'],
  on_air: ['keys'],
  done: ['reopen', 'keys'],
};

/** Paper, prompter and files for everybody; what changes the bulletin for those who may. */
export function HeadActs({ bulletin, acts, onAct }: Given) {
  const t = useT();
  const home = `${HOME}/bulletins/${bulletin.id}`;
  return (
    <>
      <Button tag={Link} to={`${home}/print`} variant="tertiary">
        {t('bulletin.print')}
      </Button>
      <Button tag={Link} to={`${home}/prompter`} variant="tertiary">
        {t('bulletin.prompter')}
      </Button>
      <ExportMenu bulletin={bulletin} />
      {acts &&
        BUTTONS[bulletin.state].map((act) => (
          <Button key={act} variant={act === 'air' ? 'default' : 'tertiary'} onClick={() => onAct(act)}>
            {t(`bulletin.act.${act}`)}
          </Button>
        ))}
      <Menu.Root>
        <Menu.Trigger variant="ghost" endIcon={null} aria-label={t('bulletin.more')} style={{ minWidth: 40 }}>
          <More aria-hidden />
        </Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-end">
          {MORE[bulletin.state]
            .filter((act) => acts || act === 'keys')
            .map((act) => (
              <Menu.Item key={act} variant={act === 'remove' ? 'danger' : 'default'} onSelect={() => onAct(act)}>
                {t(`bulletin.act.${act}`)}
              </Menu.Item>
            ))}
        </Menu.Content>
      </Menu.Root>
    </>
  );
}
