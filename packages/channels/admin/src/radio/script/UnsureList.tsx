import { Card, Chip, useTell } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { SmallButton } from '../../components/SmallButton';
import { useT } from '../../useT';
import { useRadioCreateReadingMutation } from '../api';
import type { Unsure } from './said';
import type { ScriptDraft } from './useScriptDraft';

/** What nobody should guess on air, each with a way to say how it is read. */
export function UnsureList({ unsure, draft, locked }: { unsure: readonly Unsure[]; draft: ScriptDraft; locked: boolean }) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  if (unsure.length === 0) return null;
  return (
    <Card title={t('script.unsure')} aside={<Chip tone="warning">{t('script.unsureCount', { count: unsure.length })}</Chip>}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-unsure>
        {unsure.map((one) => (
          <Box tag="li" key={one.written}>
            <Flex gap={2} wrap="wrap" justifyContent="space-between">
              <Box flex="1 1 14rem" style={{ overflowWrap: 'anywhere' }}>
                <Typography fontWeight="bold">{one.written}</Typography>{' '}
                <Typography textColor="neutral700">{t('script.wouldSay', { said: one.said })}</Typography>
              </Box>
              {!locked && (
                <SmallButton
                  variant="secondary"
                  aria-expanded={open === one.written}
                  aria-label={t('script.sayItFor', { written: one.written })}
                  onClick={() => setOpen(open === one.written ? null : one.written)}
                >
                  {t('script.sayIt')}
                </SmallButton>
              )}
            </Flex>
            {open === one.written && <SayIt one={one} draft={draft} close={() => setOpen(null)} />}
          </Box>
        ))}
      </Flex>
    </Card>
  );
}

function SayIt({ one, draft, close }: { one: Unsure; draft: ScriptDraft; close(): void }) {
  const t = useT();
  const tell = useTell();
  const [said, setSaid] = useState(one.said);
  const [everywhere, setEverywhere] = useState(false);
  const [create, creating] = useRadioCreateReadingMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const note = { written: one.written.slice(0, 80), said: said.trim() };
    if (!note.said) return;
    if (everywhere && !(await tell(() => create({ kind: 'name', ...note }).unwrap(), t('pronunciation.saved', note)))) return;
    draft.act(t('script.noted', note), { notes: [...draft.words.notes.filter(({ written }) => written !== note.written), note] });
    close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end" paddingTop={2}>
        <Field.Root name="said" style={{ flex: '1 1 16rem' }}>
          <Field.Label>{t('script.saidAs', { written: one.written })}</Field.Label>
          <TextInput autoFocus value={said} maxLength={200} onChange={(event) => setSaid(event.target.value)} />
        </Field.Root>
        <Checkbox checked={everywhere} onCheckedChange={(next: boolean | 'indeterminate') => setEverywhere(next === true)}>
          {t('script.everywhere')}
        </Checkbox>
        <Button type="submit" loading={creating.isLoading} disabled={!said.trim()}>
          {t('script.addNote')}
        </Button>
      </Flex>
    </form>
  );
}
