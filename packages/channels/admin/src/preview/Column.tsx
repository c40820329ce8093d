import { Chip, useLanguage } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { tallied } from '../../../domain/tally';
import { useCan } from '../rights';
import { useT } from '../useT';
import type { StoryPreview } from './api';
import { ChannelSwitch, type Ref } from './ChannelSwitch';
import { Conflicts } from './Conflicts';
import { Counts } from './Counts';
import { Editor } from './Editor';
import { LookView } from './LookView';
import { Problems } from './Problems';
import { Suggestions } from './Suggestions';
import type { DraftsState } from './useDrafts';
import type { Saving } from './useSavingDrafts';
import type { Draft, Wish } from './wish';

const Sheet = styled.section`
  min-height: 0;
  overflow-y: auto;
  padding: 12px 16px 24px;
  border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  @media (max-width: 820px) {
    overflow: visible;
    border-right: 0;
  }
`;
/* The rail holds the switches beside the columns; on a phone the one channel that is shown has its own. */
const OnPhone = styled.span`
  display: none;
  @media (max-width: 820px) {
    display: inline-flex;
  }
`;

type Props = {
  story: Ref;
  about: StoryPreview;
  channel: Previewed;
  chosen: boolean;
  draft: Draft;
  /** The wish that the newest answer of the server was for. */
  answered: Wish | undefined;
  drafts: DraftsState;
  saving: Saving;
};

/** One channel: how the story looks there, how it counts, and what may be said differently there. */
export function Column({ story, about, channel, chosen, draft, answered, drafts, saving }: Props) {
  const t = useT();
  const language = useLanguage();
  const { adapt: may } = useCan();
  const { destination, left, on, fields, picture, look } = channel;
  const touched = drafts.isTouched(destination.id);
  const own = fields.some(({ name }) => draft.mine.fields[name]?.trim()) || draft.mine.image !== null;
  const [open, setOpen] = useState(touched);
  const busy = saving.busy.includes(destination.id);
  const refused = saving.refused[destination.id];
  const textIn = (wish: Wish | undefined, name: string): string =>
    wish?.fields[name]?.trim() || (fields.find((field) => field.name === name)?.from ?? '');
  // What the server counted stands until it answers anew; the difference that was typed since is counted here.
  const counted = touched ? answered : undefined;
  const measures = channel.measures.map((measure) => {
    const before = textIn(counted ?? draft.base, measure.field);
    return { ...measure, used: tallied(measure.unit, measure.used, before, textIn(draft.mine, measure.field)) };
  });

  return (
    <Sheet tabIndex={0} data-column={destination.id} data-chosen={chosen} aria-label={destination.name}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={2}>
        <Flex gap={2} style={{ minWidth: 0 }}>
          <OnPhone>
            <ChannelSwitch story={story} channel={channel} />
          </OnPhone>
          <Box style={{ minWidth: 0 }}>
            <Typography tag="h2" variant="delta" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
              {destination.name}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {destination.label[language]}
            </Typography>
          </Box>
        </Flex>
        {own && <Chip tone="primary">{t('preview.own')}</Chip>}
      </Flex>

      {(left || !on) && (
        <Box background="neutral100" hasRadius padding={2} marginBottom={3}>
          <Typography variant="pi" textColor="neutral800">
            {left ? t(`left.${left}.why`) : t('preview.isOff')}
          </Typography>
        </Box>
      )}
      <Problems problems={channel.problems} />
      <LookView look={look} measures={channel.measures} kind={destination.kind} />
      <Counts measures={measures} fields={fields} />
      {may && <Suggestions channel={channel} fields={draft.mine.fields} apply={(next) => drafts.change(channel, { fields: next })} />}

      <Conflicts draft={draft} fields={fields} zone={about.timezone} choose={(...choice) => drafts.choose(destination.id, ...choice)} />
      {refused && draft.conflicts.length === 0 && touched && (
        <Box background="danger100" padding={2} marginTop={3} hasRadius role="alert">
          <Typography variant="pi" textColor="danger700">
            {refused}
          </Typography>
        </Box>
      )}

      {may && (
        <Box paddingTop={3}>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Pencil />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            style={{ minHeight: 44 }}
          >
            {t(fields.length > 0 || picture ? 'preview.adapt' : 'preview.adaptTime')}
          </Button>
          {open && <Editor channel={channel} about={about} mine={draft.mine} change={(part) => drafts.change(channel, part)} />}
        </Box>
      )}
      {touched && (
        <Foot>
          <Button onClick={() => void saving.one(channel)} loading={busy} disabled={draft.conflicts.length > 0} style={{ minHeight: 44 }}>
            {t('preview.save', { name: destination.name })}
          </Button>
          <Button variant="tertiary" onClick={() => drafts.drop(destination.id)} style={{ minHeight: 44 }}>
            {t('preview.drop')}
          </Button>
        </Foot>
      )}
    </Sheet>
  );
}

const Foot = styled.div`
  position: sticky;
  bottom: -24px;
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin: 12px -16px -24px;
  padding: 12px 16px;
  background: ${({ theme }) => theme.colors.neutral0};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
