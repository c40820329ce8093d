import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useT } from '../useT';

/**
 * Somebody was faster: their words beside one's own, and the ways on. Nothing that was typed is lost.
 * @param typed false where nothing was typed that could be written over theirs
 */
export function ClashBand({
  sentence,
  theirs = '',
  mine = '',
  typed = true,
  onTake,
  onJoin,
}: {
  sentence: string;
  theirs?: string;
  mine?: string;
  typed?: boolean;
  onTake(): void;
  /** Where one's own can stand behind theirs. */
  onJoin?: (joined: string) => void;
}) {
  const t = useT();
  const differs = theirs.trim() !== '' && theirs.trim() !== mine.trim();
  return (
    <Box role="alert" background="warning100" borderColor="warning200" hasRadius padding={3}>
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {sentence}
      </Typography>
      {differs && (
        <>
          <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={2}>
            {t('clash.theirs')}
          </Typography>
          <Typography tag="blockquote" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 }} textColor="neutral800">
            {theirs}
          </Typography>
          <Flex gap={2} wrap="wrap" paddingTop={2}>
            {onJoin && (
              <Button type="button" variant="tertiary" onClick={() => onJoin(`${theirs}\n\n${mine}`)} style={{ minHeight: 44 }}>
                {t('clash.join')}
              </Button>
            )}
            <Button type="button" variant="tertiary" onClick={onTake} style={{ minHeight: 44 }}>
              {t('clash.take')}
            </Button>
          </Flex>
        </>
      )}
      {typed && (
        <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={2}>
          {t('clash.press')}
        </Typography>
      )}
    </Box>
  );
}
