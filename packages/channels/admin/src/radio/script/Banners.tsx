import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Trash, WarningCircle } from '@strapi/icons';
import type { ScriptView } from '../../../../contracts';
import { useT } from '../../useT';
import type { ScriptDraft } from './useScriptDraft';

/** What stands in the way, on top: a pulled story, a refusal, an earlier go that goes on. */
export function Banners({ script, draft }: { script: ScriptView; draft: ScriptDraft }) {
  const t = useT();
  return (
    <>
      {script.state === 'killed' && (
        <Box background="danger100" borderColor="danger200" padding={3} hasRadius role="alert" data-killed>
          <Flex gap={2} alignItems="flex-start">
            <Box color="danger700" paddingTop="2px">
              <WarningCircle aria-hidden width={18} height={18} />
            </Box>
            <Typography fontWeight="bold" textColor="danger700">
              {t('script.killedNote')}
            </Typography>
          </Flex>
        </Box>
      )}
      {draft.refused && (
        <Box background="danger100" padding={3} hasRadius role="alert">
          <Typography textColor="danger700">{draft.refused}</Typography>
        </Box>
      )}
      {draft.found && (
        <Flex gap={2} wrap="wrap" justifyContent="space-between" background="primary100" padding={3} hasRadius data-kept>
          <Typography textColor="neutral800">{t('script.goesOn')}</Typography>
          <Button variant="tertiary" size="S" startIcon={<Trash aria-hidden />} onClick={draft.drop}>
            {t('script.drop')}
          </Button>
        </Flex>
      )}
    </>
  );
}
