import { Box, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useReturnFocus } from './focus';
import { useLanguage } from './language';

const CLOSE = { vi: 'Đóng', en: 'Close' };

const Key = styled.kbd`
  display: inline-block;
  min-width: 28px;
  padding: 2px 8px;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  font: inherit;
  text-align: center;
  white-space: nowrap;
`;

/** What the keyboard does here: names, of which `say` makes sentences, and the keys as they are printed on it. */
export function KeyList({
  title,
  keys,
  say,
  onClose,
}: {
  title: string;
  keys: readonly (readonly [name: string, key: string])[];
  say(name: string): string;
  onClose(): void;
}) {
  const back = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back} style={{ maxWidth: 460 }}>
        <Modal.Header closeLabel={CLOSE[useLanguage()]}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box tag="dl" style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '12px 16px', margin: 0 }}>
            {keys.flatMap(([name, key]) => [
              <Typography tag="dt" key={name}>
                <Key>{key}</Key>
              </Typography>,
              <Typography tag="dd" key={`${name} means`} style={{ margin: 0 }}>
                {say(name)}
              </Typography>,
            ])}
          </Box>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
