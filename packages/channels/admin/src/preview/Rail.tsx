import { Box, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import { type About, ChannelChip } from './ChannelChip';
import { ChannelSwitch, type Ref } from './ChannelSwitch';
import type { Foretold } from './foretell';
import { useSayForetold } from './say';

/* A column beside the channels; on a phone a row of tabs above the one that is shown. */
const Side = styled.nav`
  min-height: 0;
  overflow-y: auto;
  padding: 8px;
  border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
  @media (max-width: 820px) {
    position: sticky;
    top: 0;
    z-index: 2;
    padding: 0;
    background: ${({ theme }) => theme.colors.neutral0};
    border-right: 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
const List = styled.ul`
  @media (max-width: 820px) {
    display: flex;
    overflow-x: auto;
    padding: 4px 8px;
    gap: 4px;
  }
`;
const Item = styled.li<{ $chosen: boolean; $off: boolean }>`
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 48px;
  padding: 2px 8px;
  border-radius: 4px;
  background: ${({ $chosen, theme }) => ($chosen ? theme.colors.primary100 : 'transparent')};
  @media (max-width: 820px) {
    flex: none;
    max-width: 220px;
    & > :not(button[data-name]) {
      display: none;
    }
  }
`;
const Name = styled.button`
  flex: 1;
  min-width: 0;
  min-height: 44px;
  padding: 4px 2px;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 2px 8px;
  text-align: left;
  font: inherit;
  font-size: 1.4rem;
  font-weight: 600;
  line-height: 1.3;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral800};
  background: none;
  border: 0;
  & > span:first-child {
    overflow-wrap: anywhere;
  }
  @media (max-width: 820px) {
    flex-wrap: nowrap;
    & > span:first-child {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    & > span:last-child {
      flex: none;
    }
  }
`;
const Summary = styled(Box)`
  @media (max-width: 820px) {
    padding: 8px 16px 12px;
  }
`;

/* A phone has no such keys. */
const Keys = styled.p`
  padding-top: 8px;
  font-size: 1.2rem;
  line-height: 1.43;
  color: ${({ theme }) => theme.colors.neutral600};
  @media (max-width: 820px) {
    display: none;
  }
`;

type Props = {
  story: Ref;
  about: About;
  channels: readonly Previewed[];
  chosen: string | undefined;
  touched: readonly string[];
  foretold: Foretold;
  choose(id: string, focus: boolean): void;
};

/** Who gets the story: switch, name, how it stands; and what a press on Publish will do with all of it. */
export function Rail({ story, about, channels, chosen, touched, foretold, choose }: Props) {
  const t = useT();
  const sayForetold = useSayForetold();
  const list = useRef<HTMLUListElement>(null);
  // Of more tabs than a phone is wide, the one that is shown is in sight.
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>(`[data-name="${chosen}"]`)?.parentElement;
    if (list.current && here) list.current.scrollLeft = here.offsetLeft - list.current.offsetLeft - 16;
  }, [chosen]);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const names = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-name]')];
    const at = names.indexOf(event.target as HTMLElement);
    if (at < 0 || (!by && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    const next = names[event.key === 'Home' ? 0 : event.key === 'End' ? names.length - 1 : at + (by ?? 0)];
    next?.focus();
    if (next?.dataset.name) choose(next.dataset.name, false);
  };
  return (
    <Side aria-label={t('preview.channels')} onKeyDown={walk}>
      {foretold.stuck.length > 0 && (
        <Box background="danger100" hasRadius padding={2} margin={1} role="status" data-stuck>
          <Typography variant="pi" fontWeight="semiBold" textColor="danger700">
            {t('foretell.stuck', { count: foretold.stuck.length, names: foretold.stuck.join(', ') })}
          </Typography>
        </Box>
      )}
      <List ref={list}>
        {channels.map((channel) => {
          const { id, name } = channel.destination;
          return (
            <Item key={id} $chosen={id === chosen} $off={!channel.on}>
              <ChannelSwitch story={story} channel={channel} />
              <Name type="button" data-name={id} aria-current={id === chosen ? 'true' : undefined} onClick={() => choose(id, true)}>
                <span>
                  {name}
                  {touched.includes(id) && <span title={t('preview.unsaved')}>{' •'}</span>}
                </span>
                <ChannelChip channel={channel} about={about} />
              </Name>
            </Item>
          );
        })}
      </List>
      <Summary padding={2}>
        <Typography tag="p" variant="pi" textColor="neutral800" data-foretold>
          {t('panel.onPublish')} {sayForetold(foretold)}
        </Typography>
        {foretold.approval.length > 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('panel.approval', { names: foretold.approval.join(', ') })}
          </Typography>
        )}
        <Keys>{t('preview.keys')}</Keys>
      </Summary>
    </Side>
  );
}
