import { useRights, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, IconButton, Loader, Typography } from '@strapi/design-system';
import { Images, Trash, Upload } from '@strapi/icons';
import { useFetchClient, useStrapiApp } from '@strapi/strapi/admin';
import { type ComponentType, useRef, useState } from 'react';
import { type LibraryFile, useDeskFilesQuery } from '../api/opened';
import { useT } from '../useT';
import { FileRow } from './FileRow';

type Shown = { id: number; name: string; url: string; thumbnail: string | null; size: number };
type Library = ComponentType<{ multiple: boolean; onClose(): void; onSelectAssets(files: LibraryFile[]): void }>;

const READ = [{ action: 'plugin::upload.read' }];
const CREATE = [{ action: 'plugin::upload.assets.create' }];
const MOST = 50;

const shownOf = (file: LibraryFile): Shown => ({
  id: file.id,
  name: file.name,
  url: file.url,
  thumbnail: file.formats?.thumbnail?.url ?? (file.mime?.startsWith('image/') ? file.url : null),
  size: file.size ?? 0,
});

/** Files by their ids: chosen in Strapi's media library, or sent from here – on a phone, from its camera. */
export function FilePicker({
  value,
  known = [],
  onChange,
}: {
  value: number[];
  known?: readonly Shown[];
  onChange(value: number[]): void;
}) {
  const t = useT();
  const tell = useTell();
  const { post } = useFetchClient();
  const { has } = useRights();
  const mayRead = has(READ);
  const mayCreate = has(CREATE);
  const MediaLibrary = useStrapiApp('FilePicker', (app) => app.components['media-library']) as Library | undefined;
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [seen, setSeen] = useState<Shown[]>([]);
  const held = [...known, ...seen];
  const unknown = value.filter((id) => !held.some((file) => file.id === id));
  const found = useDeskFilesQuery(unknown, { skip: unknown.length === 0 || !mayRead });
  const all = [...held, ...(found.data ?? []).map(shownOf)];

  // As it is when an upload ends: meanwhile somebody may have taken files away, or added others.
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const add = (files: LibraryFile[]) => {
    setSeen((now) => [...now, ...files.map(shownOf)]);
    latest.current.onChange([...new Set([...latest.current.value, ...files.map((file) => file.id)])].slice(0, MOST));
  };
  const send = async (chosen: FileList | null) => {
    if (!chosen || chosen.length === 0) return;
    const body = new FormData();
    for (const file of chosen) body.append('files', file);
    setSending(true);
    const answer = await tell(() => post<LibraryFile[]>('/upload', body));
    setSending(false);
    if (input.current) input.current.value = '';
    if (answer) add(answer.data);
  };

  return (
    <Box role="group" aria-label={t('field.files')}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {t('field.files')}
      </Typography>
      {value.map((id) => {
        const file = all.find((one) => one.id === id);
        return (
          <Box key={id} paddingTop={1}>
            <FileRow file={file ?? { name: t('file.number', { id }), url: '', thumbnail: null, size: 0 }}>
              <IconButton
                label={t('form.remove', { what: file?.name ?? String(id) })}
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                <Trash />
              </IconButton>
            </FileRow>
          </Box>
        );
      })}
      <Flex gap={2} wrap="wrap" paddingTop={1}>
        {mayRead && MediaLibrary && (
          <Button variant="tertiary" startIcon={<Images />} onClick={() => setOpen(true)} style={{ minHeight: 44 }}>
            {t('file.library')}
          </Button>
        )}
        {mayCreate && (
          <Button
            variant="tertiary"
            startIcon={<Upload />}
            disabled={sending}
            onClick={() => input.current?.click()}
            style={{ minHeight: 44 }}
          >
            {t('file.upload')}
          </Button>
        )}
        {sending && <Loader small>{t('file.sending')}</Loader>}
        {!mayRead && !mayCreate && (
          <Typography variant="pi" textColor="neutral600">
            {t('file.noRight')}
          </Typography>
        )}
      </Flex>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="image/*,video/*,audio/*,application/pdf,.doc,.docx,.xls,.xlsx,.csv,.txt"
        aria-label={t('file.upload')}
        onChange={(event) => void send(event.target.files)}
      />
      {open && MediaLibrary && (
        // The library has forms of its own: what is sent there must not send the form this stands in.
        <div style={{ display: 'contents' }} onSubmit={(event) => event.stopPropagation()}>
          <MediaLibrary
            multiple
            onClose={() => setOpen(false)}
            onSelectAssets={(files) => {
              add(files);
              setOpen(false);
            }}
          />
        </div>
      )}
    </Box>
  );
}
