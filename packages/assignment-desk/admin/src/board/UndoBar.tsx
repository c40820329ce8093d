import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useT } from '../useT';
import type { Undo } from './useDrops';

/** Long enough to read it, find the button and press it. */
const STAYS_MS = 12_000;

const Bar = styled(Box)`
  position: fixed;
  left: 50%;
  bottom: 20px;
  z-index: 5;
  transform: translateX(-50%);
  width: max-content;
  max-width: calc(100vw - 32px);
`;

/** What was done by a drop, and the way back. */
export function UndoBar({ undo, onForget }: { undo: Undo | null; onForget(): void }) {
  const t = useT();
  const forget = useRef(onForget);
  forget.current = onForget;
  useEffect(() => {
    if (!undo) return;
    const timer = window.setTimeout(() => forget.current(), STAYS_MS);
    return () => window.clearTimeout(timer);
  }, [undo]);
  return (
    <div role="status">
      {undo && (
        <Bar background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={2} paddingLeft={4}>
          <Flex gap={3}>
            <Typography>{undo.text}</Typography>
            <Button variant="secondary" onClick={undo.back} style={{ minHeight: 44 }}>
              {t('drag.undo')}
            </Button>
            <IconButton label={t('close')} variant="ghost" onClick={onForget}>
              <Cross />
            </IconButton>
          </Flex>
        </Bar>
      )}
    </div>
  );
}
