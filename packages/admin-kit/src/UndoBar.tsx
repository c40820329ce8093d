import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';

/** What was done, in words, and how to take it back. */
export type Undo = { text: string; back(): void };

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

type Props = {
  undo: Undo | null;
  words: { undo: string; close: string };
  onForget(): void;
  /** It stays until it is closed or the next act takes its place. */
  stays?: boolean;
};

/** What was done a moment ago, and the way back. */
export function UndoBar({ undo, words, onForget, stays = false }: Props) {
  const forget = useRef(onForget);
  forget.current = onForget;
  useEffect(() => {
    if (!undo || stays) return;
    const timer = window.setTimeout(() => forget.current(), STAYS_MS);
    return () => window.clearTimeout(timer);
  }, [undo, stays]);
  return (
    <div role="status" data-undo>
      {undo && (
        <Bar background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={2} paddingLeft={4}>
          <Flex gap={3}>
            <Typography style={{ overflowWrap: 'anywhere' }}>{undo.text}</Typography>
            <Button variant="secondary" onClick={undo.back} style={{ minHeight: 44, flex: 'none' }}>
              {words.undo}
            </Button>
            <IconButton label={words.close} variant="ghost" onClick={onForget}>
              <Cross />
            </IconButton>
          </Flex>
        </Bar>
      )}
    </div>
  );
}
