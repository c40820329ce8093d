import { Button, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { Onlooker } from '../../../contracts';
import { AHEAD } from '../../../domain/rank';
import { useNarrow } from '../hooks/useNarrow';
import { HOME } from '../pluginId';
import { Onlookers } from '../presence';
import { useT } from '../useT';
import type { Filters } from './useFilters';

/** Who is here, and what one does on a board as such: print it, make a desk, make an assignment. */
export function BoardHead({
  filters: { asked },
  onlookers,
  onNew,
  onDesk,
}: {
  filters: Filters;
  onlookers: readonly Onlooker[];
  onNew: (() => void) | null;
  onDesk: (() => void) | null;
}) {
  const t = useT();
  const narrow = useNarrow();
  const tall = narrow ? { style: { height: 44 } } : {};
  // On paper goes what is ahead; of what is over, a sheet would begin with the oldest.
  const print = new URLSearchParams({ print: '1', states: AHEAD.join(','), ...(asked as Record<string, string>) });
  return (
    <>
      <Onlookers people={onlookers} />
      {!narrow && (
        <LinkButton tag={Link} variant="tertiary" to={`${HOME}/list?${print}`}>
          {t('board.print')}
        </LinkButton>
      )}
      {onDesk && (
        <Button variant="tertiary" onClick={onDesk} {...tall}>
          {t('desk.new')}
        </Button>
      )}
      {onNew && (
        <Button startIcon={<Plus />} onClick={onNew} {...tall}>
          {t('form.new')}
        </Button>
      )}
    </>
  );
}
