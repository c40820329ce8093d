import { useReturnFocus } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { HappeningFields, HappeningOccurrence } from '../../../contracts';
import { useT } from '../useT';
import { REACH, type Reach, ReachFields } from './ReachFields';
import { sayWhen } from './sayRepeat';

/** Where a dragged event goes, which meetings are meant, and what it means. Giving up puts it back. */
export function ScopeDialog({
  one,
  changes,
  locale,
  busy,
  onAnswer,
}: {
  one: HappeningOccurrence;
  changes: Partial<HappeningFields> & { starts: string; ends: string };
  locale: string;
  busy: boolean;
  onAnswer(reach: Reach | null): void;
}) {
  const t = useT();
  const back = useReturnFocus();
  const [reach, setReach] = useState(REACH);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onAnswer(null)}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('happening.move')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography variant="delta">{one.title}</Typography>
            <Typography>
              {t('happening.moveTo', { when: sayWhen(locale, { ...one, ...changes, allDay: changes.allDay ?? one.allDay }) })}
            </Typography>
            <ReachFields meeting={one} wish={{ changes }} value={reach} onChange={setReach} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onAnswer(null)}>
            {t('dismiss')}
          </Button>
          <Button autoFocus loading={busy} onClick={() => onAnswer(reach)}>
            {t('happening.move')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
