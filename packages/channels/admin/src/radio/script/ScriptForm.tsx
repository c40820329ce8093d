import { Card, Chip, sayDuration, useTell } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { ScriptView } from '../../../contracts';
import { estimate, textOf } from '../../../domain/radio/script';
import { useChannelsApproveScriptMutation, useChannelsSaveScriptMutation } from '../api';
import { useCan } from '../rights';
import { useT } from '../useT';
import { ScriptChip } from './ScriptChip';

type Words = Pick<ScriptView, 'slugline' | 'cue'> & { text: string };
const wordsOf = ({ slugline, cue, items }: ScriptView): Words => ({ slugline, cue, text: textOf(items) });
const same = (a: Words, b: Words) => a.slugline === b.slugline && a.cue === b.cue && a.text === b.text;

/** The producer's words with their running time. What was typed stays when somebody else saved first. */
export function ScriptForm({ script }: { script: ScriptView }) {
  const t = useT();
  const tell = useTell();
  const { scripts: mayWrite } = useCan();
  const [words, setWords] = useState<Words>(wordsOf(script));
  const base = useRef(script);
  const [save, saving] = useChannelsSaveScriptMutation();
  const [approve, approving] = useChannelsApproveScriptMutation();
  const changed = !same(words, wordsOf(script));
  // A change from elsewhere is taken over only where nothing was typed here.
  useEffect(() => {
    if (same(words, wordsOf(base.current))) {
      setWords(wordsOf(script));
      base.current = script;
    }
  }, [script, words]);

  const overtaken = base.current.version !== script.version;
  const put = async (seen = false) => {
    const kept = await tell(
      () =>
        save({
          id: script.id,
          body: {
            version: base.current.version,
            slugline: words.slugline,
            cue: words.cue,
            items: [{ id: 'text', kind: 'read', text: words.text }],
            ...(seen ? { seen } : {}),
          },
        }).unwrap(),
      t('script.saved'),
    );
    if (kept) {
      base.current = kept;
      setWords(wordsOf(kept));
    }
  };
  const decide = () =>
    tell(
      () => approve({ id: script.id, body: { version: base.current.version, approved: script.state !== 'approved' } }).unwrap(),
      t(script.state === 'approved' ? 'script.reopened' : 'script.approvedNow'),
    );
  const { seconds, syllables } = estimate(words);
  const set = (name: keyof Words) => (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value });

  return (
    <Card
      title={t('script.words')}
      aside={
        <Flex gap={3}>
          <ScriptChip state={script.state} />
          <Typography variant="beta" textColor="alternative700" style={{ fontVariantNumeric: 'tabular-nums' }} aria-live="polite">
            {sayDuration(seconds)}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {t('script.syllables', { count: syllables })}
          </Typography>
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {script.state === 'killed' && <Typography textColor="danger700">{t('script.killedNote')}</Typography>}
        {overtaken && changed && <Chip tone="warning">{t('script.overtaken')}</Chip>}
        {script.outdated && script.offered && (
          <Offered script={script} take={(offered) => setWords({ ...words, ...offered })} seen={() => void put(true)} mayWrite={mayWrite} />
        )}
        <Field.Root name="slugline">
          <Field.Label>{t('script.slugline')}</Field.Label>
          <TextInput value={words.slugline} maxLength={60} onChange={set('slugline')} disabled={!mayWrite} />
        </Field.Root>
        <Field.Root name="cue">
          <Field.Label>{t('script.cue')}</Field.Label>
          <Textarea value={words.cue} maxLength={4000} onChange={set('cue')} disabled={!mayWrite} />
        </Field.Root>
        <Field.Root name="text">
          <Field.Label>{t('script.text')}</Field.Label>
          <Textarea
            value={words.text}
            maxLength={60000}
            onChange={set('text')}
            disabled={!mayWrite}
            style={{ minHeight: '22rem', fontSize: '1.6rem', lineHeight: 1.7 }}
          />
        </Field.Root>
        {mayWrite && (
          <Flex gap={2} wrap="wrap">
            <Button onClick={() => void put()} disabled={!changed} loading={saving.isLoading}>
              {t('script.save')}
            </Button>
            {script.state !== 'killed' && script.state !== 'aired' && (
              <Button
                variant={script.state === 'approved' ? 'tertiary' : 'success'}
                disabled={changed}
                loading={approving.isLoading}
                onClick={() => void decide()}
              >
                {t(script.state === 'approved' ? 'script.reopen' : 'script.approve')}
              </Button>
            )}
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

/** The story moved on: its new words, to take or to leave. Nothing is written over by itself. */
function Offered({
  script,
  take,
  seen,
  mayWrite,
}: {
  script: ScriptView;
  take(words: { cue: string; text: string }): void;
  seen(): void;
  mayWrite: boolean;
}) {
  const t = useT();
  const { offered } = script;
  if (!offered) return null;
  return (
    <Box background="warning100" padding={3} hasRadius role="status">
      <Typography tag="p" fontWeight="semiBold" textColor="warning700">
        {t('script.outdatedNote')}
      </Typography>
      <Box paddingTop={2} paddingBottom={2} style={{ maxHeight: '14rem', overflowY: 'auto', whiteSpace: 'pre-wrap' }}>
        <Typography tag="p">{offered.cue}</Typography>
        <Typography tag="p">{offered.text}</Typography>
      </Box>
      {mayWrite && (
        <Flex gap={2} wrap="wrap">
          <Button size="S" variant="secondary" onClick={() => take(offered)}>
            {t('script.take')}
          </Button>
          <Button size="S" variant="tertiary" onClick={seen}>
            {t('script.seen')}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
