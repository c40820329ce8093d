import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useT } from '../useT';

const Bar = styled.div`
  position: fixed;
  bottom: 16px;
  left: 50%;
  transform: translateX(-50%);
  z-index: 10;
  width: max-content;
  max-width: calc(100vw - 32px);
  padding: 8px 8px 8px 16px;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;

/** What was done just now, and the way back. It stays until it is closed or the next act takes its place. */
export function UndoBar({ text, undo, close }: { text: string; undo(): void; close(): void }) {
  const t = useT();
  return (
    <Bar role="status" data-undo>
      <Flex gap={3}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{text}</Typography>
        <Button variant="secondary" size="S" style={{ minHeight: 44, flex: 'none' }} onClick={undo}>
          {t('radio.undo')}
        </Button>
        <IconButton label={t('close')} variant="ghost" onClick={close}>
          <Cross />
        </IconButton>
      </Flex>
    </Bar>
  );
}
