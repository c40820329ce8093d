import { saveFile, useTell } from '@hoitu/admin-kit';
import { Menu } from '@strapi/design-system';
import { getFetchClient } from '@strapi/strapi/admin';
import type { BulletinView } from '../../../../contracts';
import { useT } from '../../useT';
import { bulletinUrl } from './api';
import { isoDay } from './words';

const FORMATS = ['csv', 'txt', 'json', 'ssml'] as const;

/** "ban-tin-17-00-2026-11-22.csv": no sign that a file system, or a mail, stumbles over. */
const fileName = ({ name, startsAt }: BulletinView, as: string): string => {
  const plain = name
    .toLocaleLowerCase('vi')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${plain || 'bulletin'}-${isoDay(new Date(startsAt))}.${as}`;
};

/** The bulletin as a file for another system, a mail or a speech engine. */
export function ExportMenu({ bulletin }: { bulletin: BulletinView }) {
  const t = useT();
  const tell = useTell();
  const save = async (as: (typeof FORMATS)[number]) => {
    const file = await tell(() => getFetchClient().get<Blob>(bulletinUrl(bulletin.id, '/file'), { params: { as }, responseType: 'blob' }));
    if (file) saveFile(file.data, fileName(bulletin, as));
  };
  return (
    <Menu.Root>
      <Menu.Trigger variant="tertiary">{t('bulletin.export')}</Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {FORMATS.map((as) => (
          <Menu.Item key={as} onSelect={() => void save(as)}>
            {t(`bulletin.export.${as}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
