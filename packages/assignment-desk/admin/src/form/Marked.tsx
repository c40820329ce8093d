import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useT } from '../useT';

/** A field that holds what a colleague has just put there says so. */
export function Marked({ field, taken, children }: { field: string; taken: readonly string[]; children: ReactNode }) {
  const t = useT();
  const marked = taken.includes(field);
  return (
    <Box data-taken={marked ? field : undefined} width="100%">
      {children}
      {marked && (
        <Typography tag="p" variant="pi" textColor="secondary700">
          {t('merge.marked')}
        </Typography>
      )}
    </Box>
  );
}
