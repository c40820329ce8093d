import { sayDuration, useReturnFocus } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { BulletinRow } from '../../../../contracts';
import { secondsOf } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';
import { useTitle } from './useTitle';

/** What can stand in for an item that was pulled: the spares, and what is not in the bulletin yet. */
export function ReplaceDialog({
  row,
  spares,
  onPut,
  onOther,
  onClose,
}: {
  row: BulletinRow;
  spares: readonly BulletinRow[];
  onPut(spare: string): void;
  onOther(): void;
  onClose(): void;
}) {
  const t = useT();
  const back = useReturnFocus();
  const titleOf = useTitle();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('bulletin.replaceWhat', { title: titleOf(row) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography>{t(spares.length > 0 ? 'bulletin.replaceHow' : 'bulletin.replaceNone')}</Typography>
            {spares.map((spare) => (
              <Button
                key={spare.id}
                variant="secondary"
                onClick={() => onPut(spare.id)}
                style={{ height: 'auto', minHeight: 44, whiteSpace: 'normal' }}
              >
                {t('bulletin.replaceBy', {
                  title: titleOf(spare),
                  length: sayDuration(secondsOf(spare)),
                })}
              </Button>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('close')}
          </Button>
          <Button variant="tertiary" onClick={onOther}>
            {t('bulletin.replaceOther')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
