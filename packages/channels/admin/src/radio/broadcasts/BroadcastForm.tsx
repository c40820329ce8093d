import { sayDuration, UndoBar } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ScriptView } from '../../../../contracts';
import { textOf } from '../../../../domain/radio/script';
import { useSayInFull } from '../../preview/say';
import { fromInput, toInput } from '../../preview/TimeInput';
import { useT } from '../../useT';
import { SaidText } from '../script/SaidText';
import type { Reading } from '../script/useReader';
import { AreasPick } from './AreasPick';
import { ClassPick } from './ClassPick';
import { ScriptPick } from './ScriptPick';
import type { BroadcastDraft } from './useBroadcastDraft';

type Props = { draft: BroadcastDraft; reading: Reading; zone: string };

const wordsOf = ({ cue, items, tag }: ScriptView): string => [cue, textOf(items), tag].filter((one) => one.trim()).join('\n\n');

/** What a ward plays: the words, how urgent they are, when, where and how often. */
export function BroadcastForm({ draft, reading, zone }: Props) {
  const t = useT();
  const sayInFull = useSayInFull(zone);
  const [asSaid, setAsSaid] = useState(false);
  const [before, setBefore] = useState<{ text: string; script: string | null } | null>(null);
  const { fields, edit } = draft;
  const takeScript = (script: ScriptView | null) => {
    if (!script) return edit({ script: null });
    setBefore({ text: fields.text, script: fields.script });
    edit({ script: script.id, text: wordsOf(script) });
  };
  const back = () => {
    if (before) edit(before);
    setBefore(null);
  };
  const words = { undo: t('radio.undo'), close: t('close') };
  const count = (name: 'repeats' | 'everyMinutes', least: number, most: number) => (
    <Field.Root name={name} style={{ flex: '1 1 9rem' }}>
      <Field.Label>{t(`broadcast.${name}`)}</Field.Label>
      <TextInput
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={String(fields[name])}
        onChange={(event) => edit({ [name]: Math.min(most, Math.max(least, Math.round(Number(event.target.value)) || least)) })}
      />
    </Field.Root>
  );
  const moment = (name: 'from' | 'until') => (
    <Field.Root name={name} required style={{ flex: '1 1 14rem' }} hint={sayInFull(fields[name])}>
      <Field.Label>{t(`broadcast.${name}`)}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={toInput(fields[name], zone)}
        onChange={(event) => {
          const at = fromInput(event.target.value, zone);
          if (at) edit({ [name]: at });
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="title" required error={fields.title.trim() ? false : t('form.missing')}>
        <Field.Label>{t('broadcast.title')}</Field.Label>
        <TextInput value={fields.title} maxLength={200} onChange={(event) => edit({ title: event.target.value })} />
        <Field.Error />
      </Field.Root>
      <ClassPick value={fields.class} put={(next) => edit({ class: next })} />
      <ScriptPick value={fields.script} put={takeScript} />
      <Field.Root name="text" required>
        <Flex gap={2} justifyContent="space-between" wrap="wrap">
          <Field.Label>{t('broadcast.text')}</Field.Label>
          <Flex gap={3}>
            <Typography
              fontWeight="bold"
              textColor="alternative700"
              style={{ fontVariantNumeric: 'tabular-nums' }}
              data-running={reading.seconds}
            >
              {t('broadcast.takes', { time: sayDuration(reading.seconds) })}
            </Typography>
            <Button variant="tertiary" size="S" aria-pressed={asSaid} onClick={() => setAsSaid(!asSaid)}>
              {t('script.asSaid')}
            </Button>
          </Flex>
        </Flex>
        <Textarea
          value={fields.text}
          maxLength={20_000}
          style={{ minHeight: '12rem', fontSize: '1.6rem', lineHeight: 1.65, fieldSizing: 'content' } as React.CSSProperties}
          onChange={(event) => edit({ text: event.target.value })}
        />
      </Field.Root>
      {asSaid && <SaidText part={reading.parts[0]} />}
      <Box>
        <Flex gap={3} wrap="wrap" alignItems="flex-start">
          {moment('from')}
          {moment('until')}
        </Flex>
      </Box>
      <Box>
        <Flex gap={3} wrap="wrap">
          {count('repeats', 1, 48)}
          {count('everyMinutes', 0, 1440)}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingTop: 4 }}>
          {fields.repeats > 1 ? t('broadcast.plays', { count: fields.repeats, minutes: fields.everyMinutes }) : t('broadcast.playsOnce')}
        </Typography>
      </Box>
      <AreasPick value={fields.areas} error={false} put={(areas) => edit({ areas })} />
      <UndoBar undo={before && { text: t('broadcast.wordsTaken'), back }} words={words} onForget={() => setBefore(null)} stays />
    </Flex>
  );
}
