import { Card } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { type FormEvent, useState } from 'react';
import { useT } from '../../useT';
import type { ScriptDraft } from './useScriptDraft';

const MOST = 100;

/** How words are said in this script, before the newsroom's own table. */
export function Notes({ draft, locked }: { draft: ScriptDraft; locked: boolean }) {
  const t = useT();
  const [written, setWritten] = useState('');
  const [said, setSaid] = useState('');
  const { notes } = draft.words;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const note = { written: written.trim(), said: said.trim() };
    if (!note.written || !note.said) return;
    draft.edit({ notes: [...notes.filter((one) => one.written !== note.written), note] });
    setWritten('');
    setSaid('');
  };
  if (locked && notes.length === 0) return null;
  return (
    <Card title={t('script.notes')}>
      {notes.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} data-notes>
          {notes.map((note) => (
            <Flex tag="li" key={note.written} gap={2} justifyContent="space-between">
              <Box style={{ overflowWrap: 'anywhere' }}>
                <Typography fontWeight="bold">{note.written}</Typography> <Typography aria-hidden>→ </Typography>
                <Typography>{note.said}</Typography>
              </Box>
              {!locked && (
                <IconButton
                  label={t('script.removeNote', { written: note.written })}
                  onClick={() =>
                    draft.act(t('script.noteRemoved', { written: note.written }), { notes: notes.filter((one) => one !== note) })
                  }
                >
                  <Trash />
                </IconButton>
              )}
            </Flex>
          ))}
        </Flex>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {t('script.noNotes')}
        </Typography>
      )}
      {!locked && notes.length < MOST && (
        <form onSubmit={submit}>
          <Flex gap={2} wrap="wrap" alignItems="flex-end" paddingTop={3}>
            <Field.Root name="note-written" style={{ flex: '1 1 9rem' }}>
              <Field.Label>{t('pronunciation.written')}</Field.Label>
              <TextInput value={written} maxLength={80} onChange={(event) => setWritten(event.target.value)} />
            </Field.Root>
            <Field.Root name="note-said" style={{ flex: '2 1 12rem' }}>
              <Field.Label>{t('pronunciation.said')}</Field.Label>
              <TextInput value={said} maxLength={200} onChange={(event) => setSaid(event.target.value)} />
            </Field.Root>
            <Button
              type="submit"
              variant="secondary"
              startIcon={<Plus aria-hidden />}
              disabled={!written.trim() || !said.trim()}
              style={{ minHeight: 40 }}
            >
              {t('script.addNote')}
            </Button>
          </Flex>
        </form>
      )}
    </Card>
  );
}
