import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Desk } from '../../../../contracts';
import type { Item } from '../../api/list';
import { useT } from '../../useT';
import { ASKERS } from './askers';
import type { Question } from './BulkBar';
import { forecast, type Wish } from './plan';
import { useForecastWords } from './useWords';

type Props = {
  kind: Question;
  items: readonly Item[];
  desks: Desk[];
  busy: boolean;
  onDo(wish: Wish): void;
  onClose(): void;
};

/** Asks for what a bulk act needs, says what will happen to how many, and then does it. What was typed stays while it runs. */
export function BulkDialog({ kind, items, desks, busy, onDo, onClose }: Props) {
  const t = useT();
  const [wish, setWish] = useState<Wish | null>(null);
  const say = useForecastWords(desks, kind);
  const Asker = ASKERS[kind];
  const seen = wish && forecast(items, wish);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wish && !busy) onDo(wish);
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && !busy && onClose()}>
      {/* What the dialog was opened from may be gone when it closes: the outcome takes the focus. */}
      <Modal.Content onCloseAutoFocus={(event) => event.preventDefault()}>
        <form onSubmit={submit} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(`bulk.ask.${kind}`, { count: items.length })}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Asker items={items} desks={desks} onWish={setWish} />
              {wish && seen && (
                <Box background="neutral100" hasRadius padding={3} role="status" data-forecast>
                  {say(wish, seen).map((line) => (
                    <Box
                      key={line.text}
                      tag="p"
                      paddingTop={1}
                      paddingBottom={1}
                      paddingLeft={2}
                      paddingRight={2}
                      hasRadius
                      {...(line.loud ? { background: 'warning100' } : {})}
                    >
                      <Typography textColor="neutral800">{line.text}</Typography>
                    </Box>
                  ))}
                </Box>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" disabled={busy} onClick={onClose}>
              {t('dismiss')}
            </Button>
            <Button
              type="submit"
              variant={kind === 'cancel' ? 'danger' : 'default'}
              disabled={!wish || !seen || seen.able.length + seen.barred.length === 0}
              loading={busy}
            >
              {t(`bulk.do.${kind}`, { count: seen ? seen.able.length : items.length })}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
