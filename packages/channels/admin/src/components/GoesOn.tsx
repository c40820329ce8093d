import { Button, Flex, Typography } from '@strapi/design-system';
import { useT } from '../useT';

/** Over a form that shows what was typed in an earlier go, and the way back to what is saved. */
export function GoesOn({ kept }: { kept: { found: boolean; restart(): void } }) {
  const t = useT();
  if (!kept.found) return null;
  return (
    <Flex gap={2} wrap="wrap" justifyContent="space-between">
      <Typography variant="pi" textColor="neutral700">
        {t('form.goesOn')}
      </Typography>
      <Button type="button" variant="ghost" size="S" onClick={kept.restart}>
        {t('form.restart')}
      </Button>
    </Flex>
  );
}
