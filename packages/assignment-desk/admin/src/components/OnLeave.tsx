import { Box, Typography } from '@strapi/design-system';

/** That somebody is away then, said before the press. */
export function OnLeave({ text }: { text: string }) {
  return (
    <Box background="warning100" hasRadius padding={3} role="status">
      <Typography textColor="neutral800" fontWeight="semiBold">
        {text}
      </Typography>
    </Box>
  );
}
