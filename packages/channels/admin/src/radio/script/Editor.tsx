import { UndoBar } from '@hoitu/admin-kit';
import { Box, Field, Flex, Textarea, TextInput } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import type { ScriptView } from '../../../../contracts';
import { SmallButton } from '../../components/SmallButton';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { Banners } from './Banners';
import { Conflicts } from './Conflicts';
import { Cutting } from './Cutting';
import { Items } from './Items';
import { Listen } from './Listen';
import { Notes } from './Notes';
import { Offered } from './Offered';
import { PresenterPick } from './PresenterPick';
import { RunningTime } from './RunningTime';
import { SaidText } from './SaidText';
import { unsureOf } from './said';
import { UnsureList } from './UnsureList';
import { useCutting } from './useCutting';
import type { Reading } from './useReader';
import type { ScriptDraft } from './useScriptDraft';

type Props = { script: ScriptView; draft: ScriptDraft; reading: Reading };

/** The producer's words, in the order of the air, with how long they take and how they are said. */
export function Editor({ script, draft, reading }: Props) {
  const t = useT();
  const can = useCan();
  const locked = !can.scripts;
  const [asSaid, setAsSaid] = useState(false);
  const cutting = useCutting(draft, reading.reader);
  const unsure = useMemo(() => unsureOf(reading.parts), [reading.parts]);
  const { words, edit } = draft;
  const said = (key: string) => asSaid && <SaidText part={reading.parts.find((part) => part.key === key)} />;

  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-editor>
      <RunningTime script={script} draft={draft} reading={reading} unsure={unsure.length} />
      <Banners script={script} draft={draft} />
      <Conflicts draft={draft} />
      {script.outdated && script.offered && <Offered script={script} draft={draft} />}
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        <Field.Root name="slugline" style={{ flex: '1 1 18rem' }}>
          <Field.Label>{t('script.slugline')}</Field.Label>
          <TextInput value={words.slugline} maxLength={60} disabled={locked} onChange={(event) => edit({ slugline: event.target.value })} />
        </Field.Root>
        <PresenterPick value={words.presenter} script={script} disabled={locked} put={(presenter) => edit({ presenter })} />
      </Flex>
      <Flex justifyContent="flex-end">
        <SmallButton variant={asSaid ? 'secondary' : 'tertiary'} aria-pressed={asSaid} onClick={() => setAsSaid(!asSaid)}>
          {unsure.length > 0 ? t('script.asSaidUnsure', { count: unsure.length }) : t('script.asSaid')}
        </SmallButton>
      </Flex>
      <Box>
        <Words name="cue" label={t('script.cue')} value={words.cue} most={4000} locked={locked} put={(cue) => edit({ cue })} />
        {said('cue')}
      </Box>
      {!locked && <Cutting cutting={cutting} seconds={reading.seconds} />}
      <Items draft={draft} reading={reading} cutting={cutting} locked={locked} said={said} />
      <Box>
        <Words name="tag" label={t('script.tag')} value={words.tag} most={2000} locked={locked} put={(tag) => edit({ tag })} />
        {said('tag')}
      </Box>
      <UnsureList unsure={unsure} draft={draft} locked={locked} />
      <Notes draft={draft} locked={locked} />
      <Listen parts={reading.parts} rate={reading.reader.rate} notes={words.notes} voice={reading.reader.voice} />
      <UndoBar
        undo={draft.undo && { text: draft.undo.text, back: draft.takeBack }}
        words={{ undo: t('radio.undo'), close: t('close') }}
        onForget={draft.forgetUndo}
        stays
      />
    </Flex>
  );
}

type WordsProps = { name: string; label: string; value: string; most: number; locked: boolean; put(text: string): void };

const Words = ({ name, label, value, most, locked, put }: WordsProps) => (
  <Field.Root name={name}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      value={value}
      maxLength={most}
      disabled={locked}
      style={{ minHeight: '5.5rem', fontSize: '1.6rem', lineHeight: 1.6, fieldSizing: 'content' } as React.CSSProperties}
      onChange={(event) => put(event.target.value)}
    />
  </Field.Root>
);
