import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** One colour, one meaning: danger = late, failed, pulled; warning = due soon, needs a person, embargo; success = sent, done; secondary = waiting for an answer; alternative = radio; primary = text. */
export type Tone = 'danger' | 'warning' | 'success' | 'secondary' | 'alternative' | 'primary' | 'neutral';

/** A small word in its colour. The word carries the meaning; the colour only helps. */
export function Chip({ tone = 'neutral', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  const neutral = tone === 'neutral';
  return (
    <Box
      tag="span"
      title={title}
      background={neutral ? 'neutral150' : `${tone}100`}
      paddingLeft={2}
      paddingRight={2}
      display="inline-block"
      style={{ borderRadius: 10, whiteSpace: 'nowrap', lineHeight: '16px', paddingTop: 1, paddingBottom: 1, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis' }}
    >
      <Typography tag="span" textColor={neutral ? 'neutral700' : `${tone}700`} style={{ fontSize: '1.1rem', lineHeight: '16px', fontWeight: 600 }}>
        {children}
      </Typography>
    </Box>
  );
}
