import { useReturnFocus } from '@hoitu/admin-kit';
import { Box, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useT } from '../useT';

const KEYS = [
  ['move', '← ↑ → ↓'],
  ['open', 'Enter'],
  ['new', 'n'],
  ['search', '/'],
  ['list', '?'],
] as const;

const Key = styled.kbd`
  display: inline-block;
  min-width: 28px;
  padding: 2px 8px;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  font: inherit;
  text-align: center;
`;

/** What the keyboard does on the board. */
export function KeyList({ onClose }: { onClose(): void }) {
  const t = useT();
  const back = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back} style={{ maxWidth: 420 }}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{t('boardKeys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box tag="dl" style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '12px 16px', margin: 0 }}>
            {KEYS.flatMap(([name, key]) => [
              <Typography tag="dt" key={name}>
                <Key>{key}</Key>
              </Typography>,
              <Typography tag="dd" key={`${name} means`} style={{ margin: 0 }}>
                {t(`boardKeys.${name}`)}
              </Typography>,
            ])}
          </Box>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
