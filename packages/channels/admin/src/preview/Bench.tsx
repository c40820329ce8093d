import { Main, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { useT } from '../useT';
import type { StoryPreview } from './api';
import { BenchHead, storyPath } from './BenchHead';
import type { Ref } from './ChannelSwitch';
import { Column } from './Column';
import { errorsOf, foretell } from './foretell';
import { Rail } from './Rail';
import { useDrafts } from './useDrafts';
import { shownOf, useLooks } from './useLooks';
import { useSavingDrafts } from './useSavingDrafts';

/** Below this a phone shows one channel at a time. */
export const NARROW = '(max-width: 820px)';

const Frame = styled.div`
  display: flex;
  flex-direction: column;
  height: 100dvh;
  @media ${NARROW} {
    height: auto;
  }
`;
const Sides = styled.div`
  flex: 1;
  min-height: 0;
  display: grid;
  grid-template-columns: 264px minmax(0, 1fr);
  background: ${({ theme }) => theme.colors.neutral0};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  @media ${NARROW} {
    display: block;
  }
`;
/* Each channel scrolls inside its own column; the row of columns scrolls sideways, the page itself never does. */
const Columns = styled.div`
  display: grid;
  grid-auto-flow: column;
  grid-auto-columns: minmax(318px, 1fr);
  min-height: 0;
  overflow-x: auto;
  @media ${NARROW} {
    display: block;
    overflow: visible;
    & > section:not([data-chosen='true']) {
      display: none;
    }
  }
`;

type Props = { story: Ref; data: StoryPreview; refetch(): { unwrap(): Promise<StoryPreview> } };

/** The workbench: who gets the story on the left, how it looks there beside each other. */
export function Bench({ story, data, refetch }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const drafts = useDrafts(Object.values(story).join(':'), data.channels);
  const looks = useLooks(story, data.channels, drafts);
  const saving = useSavingDrafts(story, drafts, refetch);
  const shown = data.channels.map((channel) => shownOf(channel, looks[channel.destination.id], drafts.isTouched(channel.destination.id)));
  const asked = shown.filter(({ on, left }) => on && !left);
  const [wished, setWished] = useState<string | null>(null);
  const chosen =
    shown.find(({ destination }) => destination.id === wished)?.destination.id ??
    (asked.find((one) => errorsOf(one).length > 0) ?? asked[0] ?? shown[0])?.destination.id;
  const columns = shown.filter((one) => (one.on && !one.left) || one.destination.id === wished);

  const choose = (id: string, focus: boolean) => {
    setWished(id);
    // A channel that is off gets its column with this very choice.
    window.requestAnimationFrame(() => {
      const column = place.current?.querySelector<HTMLElement>(`[data-column="${id}"]`);
      column?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
      if (focus) column?.focus({ preventScroll: true });
    });
  };
  const beside = (id: string, by: number) => {
    const at = columns.findIndex(({ destination }) => destination.id === id);
    const next = columns[at + by];
    if (next) choose(next.destination.id, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      void saving.all(shown);
    }
    const here = target.dataset.column;
    if (here && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      beside(here, event.key === 'ArrowRight' ? 1 : -1);
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Out of a field first, then back to the story; what was typed is kept either way.
    if (target.matches('input, textarea, [role="combobox"]')) target.closest<HTMLElement>('[data-column]')?.focus();
    else navigate(storyPath(story));
  };

  return (
    <Main onKeyDown={onKeyDown} data-preview>
      <Page.Title>{t('preview.titled', { headline: data.headline || t('preview.noHeadline') })}</Page.Title>
      <Frame>
        <BenchHead story={story} data={data} drafts={drafts} saving={saving} channels={shown} />
        <Sides>
          <Rail
            story={story}
            about={data}
            channels={shown}
            chosen={chosen}
            touched={drafts.touched}
            choose={choose}
            foretold={foretell(shown)}
          />
          <Columns ref={place}>
            {columns.length === 0 && (
              <Typography tag="p" textColor="neutral600" style={{ padding: 24 }}>
                {t('preview.allOff')}
              </Typography>
            )}
            {columns.map((channel) => (
              <Column
                key={channel.destination.id}
                story={story}
                about={data}
                channel={channel}
                chosen={channel.destination.id === chosen}
                draft={drafts.of(channel)}
                answered={looks[channel.destination.id]?.wish}
                drafts={drafts}
                saving={saving}
              />
            ))}
          </Columns>
        </Sides>
      </Frame>
    </Main>
  );
}
