import { Box, Button, Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useNarrow } from '../hooks/useNarrow';
import { useT } from '../useT';
import { OrderSelect } from './OrderSelect';
import type { ListAddress } from './useAddress';
import { useFilterWords } from './useFilterWords';

/** How many there are, and what narrows them: each filter goes away by itself. */
export function FilterChips({ at, total, more }: { at: ListAddress; total: number; more: boolean }) {
  const t = useT();
  const narrow = useNarrow();
  const words = useFilterWords(at.address);
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={3}>
      <Typography variant="pi" textColor="neutral700" role="status">
        {t(more ? 'list.countMore' : 'list.count', { count: total })}
      </Typography>
      {words.map(({ key, text }) => (
        <Tag key={key} icon={<Cross aria-hidden />} label={t('list.without', { text })} onClick={() => at.put({ [key]: null })}>
          {text}
        </Tag>
      ))}
      {words.length > 1 && (
        <Button variant="ghost" size="S" onClick={at.clear}>
          {t('empty.clear')}
        </Button>
      )}
      {!narrow && (
        <Box marginLeft="auto">
          <OrderSelect at={at} />
        </Box>
      )}
    </Flex>
  );
}
