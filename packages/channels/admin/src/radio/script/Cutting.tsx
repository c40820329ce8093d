import { sayDuration } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { SmallButton } from '../../components/SmallButton';
import { useT } from '../../useT';
import { LengthInput } from '../LengthInput';
import type { CuttingState } from './useCutting';

const LENGTHS = [15, 30, 45, 60];

/** What it comes to stays in sight while sentences far down are kept or dropped. */
const Held = styled.section`
  position: sticky;
  top: 0;
  z-index: 4;
  padding: 12px;
  border: 1px solid ${({ theme }) => theme.colors.warning500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;

/** "Cut to …": what it would be cut to, what it comes to, and what to do with that. */
export function Cutting({ cutting, seconds }: { cutting: CuttingState; seconds: number }) {
  const t = useT();
  const [own, setOwn] = useState(0);
  if (!cutting.on || cutting.seconds === null || cutting.target === null)
    return (
      <Flex gap={2} wrap="wrap" alignItems="flex-end" role="group" aria-label={t('script.cutTo')} data-cut-to>
        <Typography variant="pi" fontWeight="bold" textColor="neutral700" style={{ minHeight: 32, display: 'flex', alignItems: 'center' }}>
          {t('script.cutTo')}
        </Typography>
        {LENGTHS.map((length) => (
          <SmallButton
            key={length}
            variant="tertiary"
            disabled={seconds <= length}
            aria-label={t('script.cutToSeconds', { seconds: length })}
            onClick={() => cutting.propose(length)}
          >
            {t('script.seconds.short', { seconds: length })}
          </SmallButton>
        ))}
        <LengthInput name="cut-own" label={t('script.cutOwn')} seconds={own} put={setOwn} />
        <SmallButton variant="tertiary" disabled={own === 0 || own >= seconds} onClick={() => cutting.propose(own)}>
          {t('script.cutGo')}
        </SmallButton>
      </Flex>
    );
  const over = cutting.seconds - cutting.target;
  return (
    <Held aria-label={t('script.cutTo')} data-cutting>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Box flex="1 1 16rem">
          <Typography
            tag="p"
            fontWeight="bold"
            aria-live="polite"
            style={{ fontVariantNumeric: 'tabular-nums' }}
            data-cut-seconds={cutting.seconds}
          >
            {t('script.cutComes', { time: sayDuration(cutting.seconds), target: sayDuration(cutting.target), count: cutting.dropped })}
          </Typography>
          <Typography tag="p" variant="pi" fontWeight={over > 0 ? 'bold' : 'regular'} textColor="neutral700">
            {over > 0 ? t('script.cutOver', { time: sayDuration(over) }) : t('script.cutHow')}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" onClick={cutting.leave}>
            {t('script.cutLeave')}
          </Button>
          {/* It comes up under the pointer that asked for it: not the one main button there, so that a second click is nothing. */}
          <Button variant="secondary" disabled={cutting.dropped === 0} onClick={cutting.apply}>
            {t('script.cutApply', { count: cutting.dropped })}
          </Button>
        </Flex>
      </Flex>
    </Held>
  );
}
