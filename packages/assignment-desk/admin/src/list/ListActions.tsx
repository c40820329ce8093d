import { Button, Menu } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useT } from '../useT';
import type { ListAddress } from './useAddress';
import { useDownload } from './useDownload';

/** What takes the list elsewhere: paper, a spreadsheet; and the templates its work is made from. */
export function ListActions({ at, onTemplates }: { at: ListAddress; onTemplates(): void }) {
  const t = useT();
  const { busy, download } = useDownload(at.address);
  return (
    <>
      <Button variant="tertiary" onClick={onTemplates}>
        {t('template.title')}
      </Button>
      <Menu.Root>
        <Menu.Trigger variant="tertiary" disabled={busy} startIcon={<Download />}>
          {t('list.export')}
        </Menu.Trigger>
        <Menu.Content>
          <Menu.Item onSelect={download}>{t('list.csv')}</Menu.Item>
          <Menu.Item onSelect={() => at.print(true)}>{t('list.print')}</Menu.Item>
        </Menu.Content>
      </Menu.Root>
    </>
  );
}
