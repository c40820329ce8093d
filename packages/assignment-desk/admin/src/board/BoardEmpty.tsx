import { Blank } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { useT } from '../useT';
import type { Filters } from './useFilters';

/** No card: because of the filters, because there is no desk, or because nobody has made one yet. */
export function BoardEmpty({
  filters,
  noDesk,
  onNew,
  onDesk,
}: {
  filters: Filters;
  noDesk: boolean;
  onNew: (() => void) | null;
  onDesk: (() => void) | null;
}) {
  const t = useT();
  if (filters.count > 0) return <Blank text={t('empty.filtered')} action={<Button onClick={filters.clear}>{t('empty.clear')}</Button>} />;
  if (noDesk) return <Blank text={t('empty.noDesk')} action={onDesk && <Button onClick={onDesk}>{t('desk.new')}</Button>} />;
  return <Blank text={t('empty.board')} action={onNew && <Button onClick={onNew}>{t('form.new')}</Button>} />;
}
