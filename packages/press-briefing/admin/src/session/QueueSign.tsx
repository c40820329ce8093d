import { Chip, useLanguage, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useT } from '../useT';
import { type Refused, wordsOf } from './queue';
import type { Room, Seen } from './room';

/** Whether all that was done here has reached the server. */
export function QueueSign({ room, seen }: { room: Room; seen: Seen }) {
  const t = useT();
  const count = seen.queue.waiting.length;
  if (count === 0)
    return (
      <span role="status" data-queue="0">
        <Chip tone={seen.line === 'up' ? 'success' : 'warning'}>{t(seen.line === 'up' ? 'session.saved' : 'session.away')}</Chip>
      </span>
    );
  return (
    <Flex gap={2} role="status" data-queue={count} wrap="wrap">
      <Chip tone={seen.kept ? 'warning' : 'danger'}>
        {t(!seen.kept ? 'session.unkept' : seen.line === 'up' ? 'session.sending' : 'session.waiting', { count })}
      </Chip>
      {seen.line === 'down' && (
        <Button variant="ghost" size="S" onClick={() => room.send()}>
          {t('session.send')}
        </Button>
      )}
    </Flex>
  );
}

const REFUSED = 'session-refused';

/** From anywhere on the page to what was refused. */
export function RefusedSign({ refused }: { refused: readonly Refused[] }) {
  const t = useT();
  if (refused.length === 0) return null;
  return (
    <Button variant="danger-light" size="S" onClick={() => document.getElementById(REFUSED)?.scrollIntoView({ block: 'center' })}>
      {t('session.refused.sign', { count: refused.length })}
    </Button>
  );
}

/** What the server did not take, with its words, until a person has seen to it. */
export function RefusedBand({ room, refused }: { room: Room; refused: readonly Refused[] }) {
  const t = useT();
  const tell = useTell();
  const language = useLanguage();
  if (refused.length === 0) return null;
  return (
    <Box background="danger100" hasRadius padding={4} role="alert" data-refused id={REFUSED}>
      <Typography fontWeight="bold" textColor="danger700">
        {t('session.refused', { count: refused.length })}
      </Typography>
      {refused.map(({ op, label, say }) => (
        <Flex key={op.key} gap={3} paddingTop={2} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
          <Box style={{ minWidth: 0, flex: '1 1 30rem' }}>
            <Typography tag="p">
              {label}: {say[language]}
            </Typography>
            {wordsOf(op) && (
              <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {wordsOf(op)}
              </Typography>
            )}
          </Box>
          <Flex gap={2}>
            {wordsOf(op) && (
              <Button variant="tertiary" onClick={() => tell(() => navigator.clipboard.writeText(wordsOf(op)), t('session.copied'))}>
                {t('session.copy')}
              </Button>
            )}
            <Button variant="tertiary" onClick={() => room.forget(op.key)}>
              {t('session.forget')}
            </Button>
          </Flex>
        </Flex>
      ))}
    </Box>
  );
}
