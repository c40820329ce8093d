import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Detail } from '../../../contracts';
import { useT } from '../useT';
import { fieldsOf } from './fields';
import { TemplateForm } from './TemplateForm';

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
      {open && (
        <Modal.Root open onOpenChange={(stays) => !stays && close(false)}>
          <Modal.Content>
            <TemplateForm
              title={t('template.saveAs')}
              start={{ name: item.slugline.slice(0, 80), desk: item.desk, shared: false, fields: fieldsOf(item) }}
              onClose={close}
            />
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}
