import { useReturnFocus } from '@hoitu/admin-kit';
import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Detail } from '../../../contracts';
import { useT } from '../useT';
import { fieldsOf } from './fields';
import { TemplateForm } from './TemplateForm';

const NAME_MOST = 80;

/** Keeps an assignment as a template: a button, and the form it opens. */
export function SaveAsTemplate({ item }: { item: Detail }) {
  const t = useT();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState(false);
  const close = (saved: boolean) => {
    setOpen(false);
    if (saved) toggleNotification({ type: 'success', message: t('template.saved') });
  };
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('template.saveAs')}
      </Button>
      {open && <Sheet item={item} onClose={close} />}
    </>
  );
}

function Sheet({ item, onClose }: { item: Detail; onClose(saved: boolean): void }) {
  const t = useT();
  const back = useReturnFocus();
  const start = { name: item.slugline.slice(0, NAME_MOST), desk: item.desk, shared: false, fields: fieldsOf(item) };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content onCloseAutoFocus={back}>
        <TemplateForm title={t('template.saveAs')} start={start} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}
