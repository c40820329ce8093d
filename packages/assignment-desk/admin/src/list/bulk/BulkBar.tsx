import { Box, Button, Flex, IconButton, Menu, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useNarrow } from '../../hooks/useNarrow';
import { useT } from '../../useT';
import type { WishKind } from './plan';

/** Stands at the lower edge of the window as long as something is chosen. */
const Bar = styled(Box)`
  position: sticky;
  bottom: 8px;
  z-index: 2;
`;
const TALL = { minHeight: 44 };
const KINDS = ['offer', 'move', 'due', 'tags', 'campaign', 'cancel'] as const satisfies WishKind[];
export type Question = (typeof KINDS)[number];

type Props = { count: number; waiting: boolean; onAsk(kind: Question): void; onClear(): void };

/** What can be done to what is chosen. Each asks for what it needs, and says what will happen, before it does anything. */
export function BulkBar({ count, waiting, onAsk, onClear }: Props) {
  const t = useT();
  const narrow = useNarrow();
  return (
    <Bar
      background="neutral0"
      hasRadius
      shadow="popupShadow"
      borderColor="primary600"
      padding={2}
      marginTop={3}
      role="region"
      aria-label={t('bulk.title')}
    >
      <Flex gap={2} wrap="wrap">
        <Typography variant="omega" fontWeight="bold" role="status" style={{ padding: '0 8px' }}>
          {t('bulk.chosen', { count })}
        </Typography>
        {narrow ? <Acts onAsk={onAsk} /> : KINDS.map((kind) => <Act key={kind} kind={kind} onAsk={onAsk} />)}
        {narrow ? (
          <IconButton label={t('bulk.clear')} variant="ghost" style={{ width: 44, height: 44 }} onClick={onClear}>
            <Cross />
          </IconButton>
        ) : (
          <Button style={TALL} variant="ghost" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        )}
        {waiting && (
          <Typography variant="pi" textColor="neutral600">
            {t('list.waiting')}
          </Typography>
        )}
      </Flex>
    </Bar>
  );
}

function Act({ kind, onAsk }: { kind: Question; onAsk(kind: Question): void }) {
  const t = useT();
  return (
    <Button
      style={TALL}
      variant={kind === 'cancel' ? 'danger-light' : kind === 'offer' ? 'default' : 'tertiary'}
      onClick={() => onAsk(kind)}
    >
      {t(`bulk.${kind}`)}
    </Button>
  );
}

/** On a phone one button holds them all: the list keeps the room. */
function Acts({ onAsk }: { onAsk(kind: Question): void }) {
  const t = useT();
  return (
    <Menu.Root>
      <Menu.Trigger variant="default" style={TALL}>
        {t('bulk.acts')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="top-start" maxHeight="60vh">
        {KINDS.map((kind) => (
          <Menu.Item key={kind} variant={kind === 'cancel' ? 'danger' : 'default'} onSelect={() => onAsk(kind)}>
            {t(`bulk.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
