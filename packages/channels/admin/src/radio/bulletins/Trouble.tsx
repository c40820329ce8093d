import { sayMoment, useNow } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { BulletinRow } from '../../../../contracts';
import { SmallButton } from '../../components/SmallButton';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';

/** Whether a row needs somebody before it goes on air. */
export const inTrouble = (row: BulletinRow): boolean =>
  !row.ended && (row.readiness === 'pulled' || (!row.killed && (row.readiness === 'missing' || row.readiness === 'outdated')));

/** What is wrong with an item, and the next act beside it. */
export function Trouble({ row, onReplace, onWrite }: { row: BulletinRow; onReplace: (() => void) | null; onWrite: (() => void) | null }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  if (!inTrouble(row)) return null;
  const when = row.since ? sayMoment(new Date(row.since), now, locale) : null;
  const { readiness } = row;
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1} paddingBottom={1}>
      <Typography variant="pi" textColor={readiness === 'outdated' ? 'neutral800' : 'danger700'}>
        {t('bulletin.sign')} {when ? t(`bulletin.trouble.${readiness}At`, { when }) : t(`bulletin.trouble.${readiness}`)}
      </Typography>
      {row.script && (
        <Link to={`${HOME}/scripts/${row.script}`} style={{ fontSize: '1.2rem', color: 'inherit', padding: '4px 0' }}>
          {t(readiness === 'outdated' ? 'bulletin.compare' : 'bulletin.openScript')}
        </Link>
      )}
      {readiness === 'pulled' && !row.spare && onReplace && (
        <SmallButton variant="danger-light" onClick={onReplace}>
          {t('bulletin.replace')}
        </SmallButton>
      )}
      {readiness === 'missing' && !row.script && onWrite && (
        <SmallButton variant="tertiary" onClick={onWrite}>
          {t('bulletin.write')}
        </SmallButton>
      )}
    </Flex>
  );
}
