import { useRefusal, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { Imported } from '../../../contracts';
import { usePressDelegateImportMutation } from '../api';
import { KeptNotice } from '../components/KeptNotice';
import { useKept } from '../kept';
import { useT } from '../useT';
import { AgencyPick } from './AgencyPick';
import { ImportPreview } from './ImportPreview';

const SETTLE_MS = 500;
const MOST = 200_000;
const NOTHING = { agency: '', lines: '' };

/** What the lines would do, looked at whenever the person pauses. */
function usePreview(agency: string, lines: string) {
  const [look, { isLoading }] = usePressDelegateImportMutation();
  const say = useRefusal();
  const [seen, setSeen] = useState<{ of: string; result: Imported | null; refused: string | null } | null>(null);
  const of = `${agency}\n${lines}`;
  const latest = useRef(of);
  latest.current = of;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `say` is a new function at every render; only what was typed starts the wait.
  useEffect(() => {
    if (!agency || !lines.trim()) return setSeen(null);
    const timer = window.setTimeout(async () => {
      const answer = await look({ agency, lines, dry: true })
        .unwrap()
        .then((result) => ({ of, result, refused: null }))
        .catch((error: unknown) => ({ of, result: null, refused: say(error) }));
      // An answer about earlier lines says nothing of these.
      if (latest.current === of) setSeen(answer);
    }, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [of, look]);
  return { seen: seen?.of === of ? seen : null, looking: isLoading };
}

/** Delegates of one agency, pasted or out of a file; nothing is written before the person has seen what will be. */
export function ImportDialog({ agency: begin, onClose }: { agency: string; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const back = useReturnFocus();
  const file = useRef<HTMLInputElement>(null);
  const kept = useKept('import', NOTHING);
  const agency = kept.value.agency || begin;
  const { lines } = kept.value;
  // With whose they are: another list of the page does not make them another agency's.
  const setLines = (text: string) => kept.put({ agency, lines: text });
  const [write, { isLoading }] = usePressDelegateImportMutation();
  const { seen, looking } = usePreview(agency, lines);
  const result = seen?.result ?? null;
  const partly = (result?.faults.length ?? 0) > 0;
  const submit = async () => {
    const done = await tell(() => write({ agency, lines, partly }).unwrap());
    if (!done) return;
    kept.forget();
    onClose();
    void tell(async () => done, t('people.import.done', { count: done.added }));
  };
  const read = async (chosen: File | undefined) => {
    if (chosen) setLines((await chosen.slice(0, MOST * 4).text()).slice(0, MOST));
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{t('people.import.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <KeptNotice kept={kept} />
            <AgencyPick value={agency} onChange={(next) => kept.put({ agency: next })} />
            <Field.Root name="lines" hint={t('people.import.hint')}>
              <Field.Label>{t('people.import.lines')}</Field.Label>
              <Textarea
                name="lines"
                rows={8}
                maxLength={MOST}
                value={lines}
                placeholder={t('people.import.example')}
                onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setLines(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
            <Box>
              <input
                ref={file}
                type="file"
                hidden
                accept=".csv,.txt,.tsv,text/csv,text/plain"
                onChange={(event) => {
                  void read(event.target.files?.[0]);
                  event.target.value = '';
                }}
              />
              <Button type="button" variant="tertiary" size="L" onClick={() => file.current?.click()}>
                {t('people.import.file')}
              </Button>
            </Box>
            <div role="status">
              {agency && lines.trim() && !seen && (
                <Typography textColor="neutral600">{t(looking ? 'people.import.looking' : 'people.import.soon')}</Typography>
              )}
              {!agency && lines.trim() && <Typography textColor="neutral600">{t('people.import.noAgency')}</Typography>}
              {seen?.refused && (
                <Box background="danger100" padding={3} hasRadius>
                  <Typography textColor="danger700">{seen.refused}</Typography>
                </Box>
              )}
              {result && <ImportPreview result={result} />}
            </div>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {t('act.back')}
          </Button>
          <Button size="L" loading={isLoading} disabled={!result || result.added === 0} onClick={() => void submit()}>
            {t(partly ? 'people.import.submitPartly' : 'people.import.submit', { count: result?.added ?? 0 })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
