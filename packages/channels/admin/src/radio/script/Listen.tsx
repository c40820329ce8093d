import { Card, useLanguage, useRefusal } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Voice } from '../../../../contracts';
import { PLUGIN_ID } from '../../pluginId';
import { useT } from '../../useT';
import { useRadioSpeechQuery } from '../api';

type Props = {
  parts: readonly { text: string }[];
  rate: number;
  notes: readonly { written: string; said: string }[];
  voice?: Voice | undefined;
};
const MOST = 20_000;

/** The words as a machine says them, where an engine is set up; else the sentence that says what is missing. */
export function Listen({ parts, rate, notes, voice }: Props) {
  const t = useT();
  const say = useRefusal();
  const language = useLanguage();
  const { post } = useFetchClient();
  const { data: able } = useRadioSpeechQuery();
  const [sound, setSound] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const text = parts
    .map((part) => part.text.trim())
    .join('\n\n')
    .trim();
  useEffect(() => () => void (sound && URL.revokeObjectURL(sound)), [sound]);
  // What is heard must be what stands there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed words end the former sound.
  useEffect(() => setSound(null), [text, rate]);

  if (!able) return null;
  const listen = async () => {
    setBusy(true);
    setRefused('');
    try {
      const { data } = await post<Blob>(
        `/${PLUGIN_ID}/speech`,
        { text: text.slice(0, MOST), rate: Math.min(400, Math.max(100, rate)), notes, ...(voice ? { voice } : {}) },
        { responseType: 'blob' },
      );
      setSound(URL.createObjectURL(data));
    } catch (error) {
      setRefused(say(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title={t('script.listen')}>
      <Flex direction="column" alignItems="stretch" gap={2} data-listen>
        {able.audio && (
          <Flex gap={3} wrap="wrap">
            <Button variant="secondary" startIcon={<Play aria-hidden />} loading={busy} disabled={!text} onClick={() => void listen()}>
              {t('script.listenNow')}
            </Button>
            {sound && (
              // biome-ignore lint/a11y/useMediaCaption: what is heard stands beside it, word by word.
              <audio controls autoPlay src={sound} style={{ maxWidth: '100%' }} aria-label={t('script.listen')} />
            )}
          </Flex>
        )}
        {able.audio && text.length > MOST && <Typography variant="pi">{t('script.listenPart')}</Typography>}
        {able.missing && (
          <Typography variant="pi" textColor="neutral700">
            {able.missing[language]}
          </Typography>
        )}
        {refused && (
          <Box role="alert">
            <Typography textColor="danger700">{refused}</Typography>
          </Box>
        )}
      </Flex>
    </Card>
  );
}
