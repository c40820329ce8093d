import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the drawer with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section">
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Box paddingTop={2}>{children}</Box>
    </Box>
  );
}
