import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Kept } from '../kept';
import { useT } from '../useT';

/** Over a form that does not show what is saved: says so, and when somebody was faster, with the ways on. */
export function KeptNotice({ kept }: { kept: Pick<Kept<unknown>, 'found' | 'behind' | 'forget' | 'insist'> }) {
  const t = useT();
  if (!kept.found && !kept.behind) return null;
  return (
    <Box background="warning100" padding={2} hasRadius role={kept.behind ? 'alert' : 'status'}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800">{t(kept.behind ? 'kept.behind' : 'kept.notice')}</Typography>
        <Flex gap={2} wrap="wrap">
          <Button type="button" size="L" variant="tertiary" onClick={kept.forget}>
            {t('kept.drop')}
          </Button>
          {kept.behind && (
            <Button type="button" size="L" variant="tertiary" onClick={kept.insist}>
              {t('kept.insist')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
