import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useLanguage } from './language';
import { useRefusal } from './refusal';

const TEXT = {
  vi: { loading: 'Đang tải…', failed: 'Chưa tải được.', retry: 'Thử lại' },
  en: { loading: 'Loading…', failed: 'This did not load.', retry: 'Try again' },
};
const useText = () => TEXT[useLanguage()];

export function Loading() {
  const text = useText();
  return (
    <Flex justifyContent="center" padding={8}>
      <Loader>{text.loading}</Loader>
    </Flex>
  );
}

/** Nothing here yet: one sentence, one act. */
export function Blank({ text, icon, action }: { text: string; icon?: ReactNode; action?: ReactNode }) {
  return <EmptyStateLayout content={text} icon={icon} action={action} shadow="none" hasRadius />;
}

/** It failed: what the server said, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const text = useText();
  const say = useRefusal();
  return (
    <Box background="danger100" padding={4} hasRadius role="alert">
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Typography textColor="danger700">{say(error) || text.failed}</Typography>
        {retry && (
          <Button variant="danger-light" onClick={retry}>
            {text.retry}
          </Button>
        )}
      </Flex>
    </Box>
  );
}
