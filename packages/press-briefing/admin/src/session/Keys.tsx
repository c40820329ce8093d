import { useReturnFocus } from '@hoitu/admin-kit';
import { Flex, Modal, Typography } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import { Row, Rows } from '../components/Rows';
import { useT } from '../useT';

export type KeyActs = {
  advance(): void;
  search: RefObject<HTMLElement>;
  decision: RefObject<HTMLElement>;
  question: RefObject<HTMLElement>;
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=combobox], [role=menu]') !== null;

function List({ onClose }: { onClose: () => void }) {
  const t = useT();
  const back = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{t('session.keys')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Rows>
            {(['n', '/', 'k', 'c', '?', 'enter'] as const).map((key) => (
              <Row key={key} $columns="6rem minmax(0, 1fr)" $phone="6rem minmax(0, 1fr)">
                <Flex>
                  <Typography tag="kbd" fontWeight="bold">
                    {key === 'enter' ? 'Enter' : key}
                  </Typography>
                </Flex>
                <Typography>{t(`session.key.${key === '/' ? 'search' : key === '?' ? 'help' : key}`)}</Typography>
              </Row>
            ))}
          </Rows>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The keys of the room: `n` next item, `/` the door, `k` conclusion, `c` question, `?` this list. */
export function Keys({ advance, search, decision, question }: KeyActs) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
      const go = (to: RefObject<HTMLElement>) => to.current?.focus();
      const act = { n: advance, '/': () => go(search), k: () => go(decision), c: () => go(question), '?': () => setOpen(true) }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [advance, search, decision, question]);
  if (!open) return null;
  return <List onClose={() => setOpen(false)} />;
}
