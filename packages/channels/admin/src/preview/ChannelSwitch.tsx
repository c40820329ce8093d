import { useTell } from '@hoitu/admin-kit';
import { Switch } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { useCan } from '../rights';
import { useT } from '../useT';
import { useChannelsAdaptMutation } from './api';

export type Ref = { uid: string; documentId: string; locale: string };

/* Strapi draws an open switch red; red says trouble here, and a channel that is off is none. */
const Quiet = styled(Switch)`
  &[data-state='unchecked'] {
    background-color: ${({ theme }) => theme.colors.neutral500};
  }
`;

/** On or off for this story; it is saved at once, and only for this story. */
export function ChannelSwitch({ story, channel }: { story: Ref; channel: Previewed }) {
  const t = useT();
  const tell = useTell();
  const { adapt: may } = useCan();
  const [save, { isLoading }] = useChannelsAdaptMutation();
  const { destination, on, left, adaptation } = channel;
  const turn = (next: boolean) =>
    tell(
      () => save({ ref: story, destination: destination.id, version: adaptation?.version ?? 0, on: next }).unwrap(),
      t(next ? 'switch.onNow' : 'switch.offNow', { name: destination.name }),
    );
  return (
    <Quiet
      aria-label={t('switch.label', { name: destination.name })}
      checked={on && !left}
      disabled={!may || left !== null || isLoading}
      onCheckedChange={(next) => void turn(next)}
    />
  );
}
