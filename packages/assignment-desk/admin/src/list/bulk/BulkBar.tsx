import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useT } from '../../useT';
import type { WishKind } from './plan';

/** Stands at the lower edge of the window as long as something is chosen. */
const Bar = styled(Box)`
  position: sticky;
  bottom: 8px;
  z-index: 2;
`;
const TALL = { minHeight: 44 };
const KINDS: readonly Exclude<WishKind, 'shift'>[] = ['offer', 'move', 'due', 'tags', 'campaign', 'cancel'];
export type Question = (typeof KINDS)[number];

/** What can be done to what is chosen. Each asks for what it needs, and says what will happen, before it does anything. */
export function BulkBar({
  count,
  waiting,
  onAsk,
  onClear,
}: {
  count: number;
  waiting: boolean;
  onAsk(kind: Question): void;
  onClear(): void;
}) {
  const t = useT();
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
        <Typography fontWeight="bold" role="status" style={{ padding: '0 8px' }}>
          {t('bulk.chosen', { count })}
        </Typography>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            style={TALL}
            variant={kind === 'cancel' ? 'danger-light' : kind === 'offer' ? 'default' : 'tertiary'}
            onClick={() => onAsk(kind)}
          >
            {t(`bulk.${kind}`)}
          </Button>
        ))}
        <Button style={TALL} variant="ghost" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
        {waiting && (
          <Typography variant="pi" textColor="neutral600">
            {t('list.waiting')}
          </Typography>
        )}
      </Flex>
    </Bar>
  );
}
