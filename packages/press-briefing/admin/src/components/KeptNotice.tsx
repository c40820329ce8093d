import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useT } from '../useT';

/** Over a form that shows an earlier writing and not what was saved: says so, with the way back. */
export function KeptNotice({ onDrop }: { onDrop: () => void }) {
  const t = useT();
  return (
    <Box background="warning100" padding={2} hasRadius role="status">
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800">{t('kept.notice')}</Typography>
        <Button type="button" size="L" variant="tertiary" onClick={onDrop}>
          {t('kept.drop')}
        </Button>
      </Flex>
    </Box>
  );
}
