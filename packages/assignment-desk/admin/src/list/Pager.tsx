import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useT } from '../useT';
import { PAGE_SIZES } from './address';
import type { ListAddress } from './useAddress';

const TALL = { minHeight: 44 };

export function Pager({ at, total, more, shown }: { at: ListAddress; total: number; more: boolean; shown: number }) {
  const t = useT();
  const last = Math.max(1, Math.ceil(total / at.pageSize));
  const onward = more ? shown === at.pageSize : at.page < last;
  if (total <= PAGE_SIZES[0] && at.page === 1) return null;
  return (
    <Flex tag="nav" aria-label={t('list.pages')} gap={3} wrap="wrap" justifyContent="space-between" paddingTop={3}>
      <SingleSelect
        aria-label={t('list.pageSize')}
        size="S"
        value={String(at.pageSize)}
        onChange={(size) => at.put({ pageSize: String(size) === '50' ? null : String(size) })}
      >
        {PAGE_SIZES.map((size) => (
          <SingleSelectOption key={size} value={String(size)}>
            {t('list.perPage', { count: size })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Flex gap={2}>
        <Button variant="tertiary" style={TALL} startIcon={<ChevronLeft />} disabled={at.page <= 1} onClick={() => at.turn(at.page - 1)}>
          {t('list.previous')}
        </Button>
        <Typography variant="pi" textColor="neutral700">
          {more ? t('list.page', { page: at.page }) : t('list.pageOf', { page: at.page, last })}
        </Typography>
        <Button variant="tertiary" style={TALL} endIcon={<ChevronRight />} disabled={!onward} onClick={() => at.turn(at.page + 1)}>
          {t('list.next')}
        </Button>
      </Flex>
    </Flex>
  );
}
