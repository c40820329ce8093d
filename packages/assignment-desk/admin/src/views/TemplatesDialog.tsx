import { Failed, Loading, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { Template } from '../../../contracts';
import { useDeskDesksQuery } from '../api';
import { useDeskRemoveTemplateMutation, useDeskTemplatesQuery } from '../api/views';
import { useT } from '../useT';
import { DeleteButton } from './DeleteButton';
import { EMPTY } from './fields';
import { TemplateForm } from './TemplateForm';

/** Own and shared templates: make, change, share, delete. The list and the form stand in the same window. */
export function TemplatesDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const back = useReturnFocus();
  const [edited, setEdited] = useState<Template | 'new' | null>(null);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        {edited ? (
          <TemplateForm
            title={t(edited === 'new' ? 'template.new' : 'template.change')}
            start={edited === 'new' ? { name: '', desk: null, shared: false, fields: EMPTY } : edited}
            {...(edited === 'new' ? {} : { of: edited })}
            onClose={() => setEdited(null)}
          />
        ) : (
          <>
            <Modal.Header closeLabel={t('close')}>
              <Modal.Title>{t('template.title')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <Templates onEdit={setEdited} />
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={onClose}>
                {t('close')}
              </Button>
              <Button startIcon={<Plus />} onClick={() => setEdited('new')}>
                {t('template.new')}
              </Button>
            </Modal.Footer>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

function Templates({ onEdit }: { onEdit(template: Template): void }) {
  const t = useT();
  const { data: templates, error, refetch } = useDeskTemplatesQuery();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!templates) return <Loading />;
  if (templates.length === 0) return <Typography>{t('template.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {templates.map((template) => (
        <Row key={template.id} template={template} onEdit={() => onEdit(template)} />
      ))}
    </Flex>
  );
}

function Row({ template, onEdit }: { template: Template; onEdit(): void }) {
  const t = useT();
  const tell = useTell();
  const { data: desks = [] } = useDeskDesksQuery();
  const [remove, { isLoading }] = useDeskRemoveTemplateMutation();
  const { name, fields, shared, mine, ownerName, mayChange, desk } = template;
  const facts = [
    desks.find((one) => one.id === desk)?.name ?? t('template.anyDesk'),
    t(`kind.${fields.kind}`),
    fields.dueAt && t('template.dueAt', { at: fields.dueAt }),
    fields.dueIn && t('template.dueIn', { hours: fields.dueIn / 60 }),
    fields.closed && t('closed'),
    shared && (mine ? t('template.isShared') : t('view.by', { name: ownerName })),
  ].filter(Boolean);
  return (
    <Box tag="li" paddingBottom={3} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px">
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Flex direction="column" alignItems="start" gap={1} style={{ minWidth: 0, flex: '1 1 200px' }}>
          <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          {fields.slugline && fields.slugline !== name && (
            <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
              {fields.slugline}
            </Typography>
          )}
          <Typography variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Typography>
        </Flex>
        {mayChange && (
          <Flex gap={2}>
            <Button variant="tertiary" onClick={onEdit}>
              {t('form.change')}
            </Button>
            <DeleteButton
              busy={isLoading}
              onDelete={() => void tell(() => remove({ id: template.id, version: template.version }).unwrap())}
            />
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
