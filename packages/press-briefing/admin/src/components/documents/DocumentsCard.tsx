import { Card, Chip, saveFile, useNow, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Download, Pencil, Trash } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { AgendaLine, BriefingDocument, Occurrence } from '../../../../contracts';
import { MOST } from '../../../../domain/document';
import { documentUrl, useBriefingDocumentRemoveMutation } from '../../api';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { FormDialog } from '../FormDialog';
import { Row, Rows } from '../Rows';
import { DocumentDialog } from './DocumentDialog';
import { saySize } from './size';

type Asked = { what: 'add' } | { what: 'edit' | 'remove'; document: BriefingDocument } | null;

function Marks({ document, meeting }: { document: BriefingDocument; meeting: Occurrence }) {
  const t = useT();
  const say = useSay();
  const now = useNow().getTime();
  const held = document.embargo !== null && Date.parse(document.embargo) > now;
  const until = document.embargo && `${say.shortDay(document.embargo, meeting.timezone)} ${say.clock(document.embargo, meeting.timezone)}`;
  return (
    <>
      <Chip tone={document.audience === 'office' ? 'neutral' : 'secondary'}>{t(`audience.${document.audience}`)}</Chip>
      {held && <Chip tone="warning">{t('documents.held', { until: until ?? '' })}</Chip>}
    </>
  );
}

/** The papers of a meeting: for whom, from when, and to fetch. */
export function DocumentsCard({
  meeting,
  documents,
  lines,
  may,
}: {
  meeting: Occurrence;
  documents: BriefingDocument[];
  lines: AgendaLine[];
  may: boolean;
}) {
  const t = useT();
  const tell = useTell();
  const { locale } = useIntl();
  const { get } = useFetchClient();
  const [asked, setAsked] = useState<Asked>(null);
  const [remove, { isLoading }] = useBriefingDocumentRemoveMutation();
  const itemOf = (id: string | null) => lines.find((line) => line.id === id)?.title ?? '';
  const fetchIt = (document: BriefingDocument) =>
    tell(async () => saveFile((await get<Blob>(documentUrl(document.id), { responseType: 'blob' })).data, document.filename));
  const drop = async ({ id, version }: BriefingDocument) => {
    const done = await tell(async () => {
      await remove({ id, body: { version } }).unwrap();
      return true;
    }, t('documents.removed'));
    if (done) setAsked(null);
  };
  return (
    <Card
      title={t('documents.title')}
      aside={
        may && (
          <Button variant="tertiary" size="L" disabled={documents.length >= MOST} onClick={() => setAsked({ what: 'add' })}>
            {t('documents.add_button')}
          </Button>
        )
      }
    >
      {documents.length === 0 && <Typography textColor="neutral600">{t('documents.empty')}</Typography>}
      <Rows>
        {documents.map((document) => (
          <Row key={document.id} $columns="minmax(0, 1fr) auto" data-document={document.id}>
            <Box>
              <Typography fontWeight="bold">{document.title}</Typography>
              <Flex gap={2} wrap="wrap" paddingTop={1}>
                <Marks document={document} meeting={meeting} />
                <Typography variant="pi" textColor="neutral600">
                  {[document.filename, saySize(document.size, locale), itemOf(document.item)].filter(Boolean).join(' · ')}
                </Typography>
              </Flex>
            </Box>
            <Flex gap={1}>
              <IconButton
                size="L"
                label={t('documents.fetch', { title: document.title })}
                variant="ghost"
                onClick={() => fetchIt(document)}
              >
                <Download />
              </IconButton>
              {may && (
                <>
                  <IconButton
                    size="L"
                    label={t('documents.edit', { title: document.title })}
                    variant="ghost"
                    onClick={() => setAsked({ what: 'edit', document })}
                  >
                    <Pencil />
                  </IconButton>
                  <IconButton
                    size="L"
                    label={t('documents.remove', { title: document.title })}
                    variant="ghost"
                    onClick={() => setAsked({ what: 'remove', document })}
                  >
                    <Trash />
                  </IconButton>
                </>
              )}
            </Flex>
          </Row>
        ))}
      </Rows>
      {asked && asked.what !== 'remove' && (
        <DocumentDialog
          meeting={meeting}
          lines={lines}
          document={asked.what === 'edit' ? asked.document : null}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === 'remove' && (
        <FormDialog
          title={t('documents.remove_title', { title: asked.document.title })}
          effect={t('documents.remove_effect')}
          submit={t('documents.remove_submit')}
          danger
          busy={isLoading}
          onSubmit={() => drop(asked.document)}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}
