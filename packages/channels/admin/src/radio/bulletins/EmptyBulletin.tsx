import { Blank } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { useT } from '../../useT';

/** Nothing is in it yet: one sentence, one act. */
export function EmptyBulletin({ onAdd }: { onAdd: (() => void) | null }) {
  const t = useT();
  return <Blank text={t('bulletin.empty')} action={onAdd && <Button onClick={onAdd}>{t('bulletin.act.add')}</Button>} />;
}
