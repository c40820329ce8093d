import { Button, Menu } from '@strapi/design-system';
import { Download, More } from '@strapi/icons';
import { useNarrow } from '../hooks/useNarrow';
import { useT } from '../useT';
import type { ListAddress } from './useAddress';
import { useDownload } from './useDownload';

/** What takes the list elsewhere: paper, a spreadsheet; and the templates its work is made from. On a phone, all behind one button. */
export function ListActions({ at, onTemplates }: { at: ListAddress; onTemplates(): void }) {
  const t = useT();
  const narrow = useNarrow();
  const { busy, download } = useDownload(at.address);
  return (
    <>
      {!narrow && (
        <Button variant="tertiary" onClick={onTemplates}>
          {t('template.title')}
        </Button>
      )}
      <Menu.Root>
        <Menu.Trigger variant="tertiary" disabled={busy} startIcon={narrow ? <More aria-hidden /> : <Download aria-hidden />}>
          {t(narrow ? 'list.more' : 'list.export')}
        </Menu.Trigger>
        <Menu.Content>
          {narrow && <Menu.Item onSelect={onTemplates}>{t('template.title')}</Menu.Item>}
          <Menu.Item onSelect={download}>{t('list.csv')}</Menu.Item>
          <Menu.Item onSelect={() => at.print(true)}>{t('list.print')}</Menu.Item>
        </Menu.Content>
      </Menu.Root>
    </>
  );
}
