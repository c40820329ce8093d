import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ProgressShape } from '../../../contracts';
import { useSayChannel } from '../components/facts';
import { type T, useT } from '../useT';
import { PaceChip } from './Standing';

type Line = ProgressShape['lines'][number];

/** What a target asks for: "Ảnh", "Phát thanh", "Chữ · Web", or anything. */
export function useSayTarget(): (line: Pick<Line, 'kind' | 'channel'>) => string {
  const t = useT();
  const sayChannel = useSayChannel();
  return ({ kind, channel }) =>
    [kind && t(`kind.${kind}`), channel && sayChannel(channel)].filter(Boolean).join(' · ') || t('campaigns.target.any');
}

const Track = styled.div`
  position: relative;
  display: flex;
  height: 10px;
  border-radius: 5px;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Part = styled.span<{ $part: 'done' | 'underWay' | 'planned' }>`
  background: ${({ $part, theme }) =>
    ({ done: theme.colors.success500, underWay: theme.colors.primary500, planned: theme.colors.primary200 })[$part]};
`;
const Dot = styled(Part)`
  display: inline-block;
  width: 10px;
  height: 10px;
  border-radius: 3px;
`;

/** Done, under way and planned against one number. The figures stand beside it as text: the drawing itself is for the eye alone. */
export function Bar({ count, done, underWay, planned }: Pick<Line, 'count' | 'done' | 'underWay' | 'planned'>) {
  const whole = Math.max(1, count, done + underWay + planned);
  return (
    <Track aria-hidden>
      {(['done', 'underWay', 'planned'] as const).map((part) => (
        <Part key={part} $part={part} style={{ width: `${({ done, underWay, planned }[part] / whole) * 100}%` }} />
      ))}
    </Track>
  );
}

/** "1 đang làm, 2 dự kiến": what is still to come, where something is. */
const toCome = (t: T, { underWay, planned }: Pick<Line, 'underWay' | 'planned'>): string =>
  [underWay > 0 && t('campaigns.underWay', { count: underWay }), planned > 0 && t('campaigns.planned', { count: planned })]
    .filter(Boolean)
    .join(', ');

/** One bar for each target, with its figures in words. */
export function Bars({ progress, open, dense = false }: { progress: ProgressShape; open: boolean; dense?: boolean }) {
  const t = useT();
  const sayTarget = useSayTarget();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={dense ? 2 : 4} width="100%">
      {progress.lines.map((line) => (
        <Box tag="li" key={`${line.kind} ${line.channel}`}>
          <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={1}>
            <Flex gap={2} wrap="wrap">
              <Typography variant={dense ? 'pi' : 'omega'} fontWeight="semiBold">
                {sayTarget(line)}
              </Typography>
              {open && !dense && (line.pace === 'behind' || line.pace === 'missed') && <PaceChip pace={line.pace} />}
            </Flex>
            <Typography variant="pi" textColor="neutral700" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {t('campaigns.of', { done: line.done, count: line.count })}
              {!dense && toCome(t, line) && ` · ${toCome(t, line)}`}
            </Typography>
          </Flex>
          <Bar {...line} />
        </Box>
      ))}
    </Flex>
  );
}

/** What the colours of the bars say. */
export function Legend() {
  const t = useT();
  return (
    <Flex gap={4} wrap="wrap" paddingBottom={3}>
      {(['done', 'underWay', 'planned'] as const).map((part) => (
        <Flex key={part} gap={1}>
          <Dot $part={part} aria-hidden />
          <Typography variant="pi" textColor="neutral700">
            {t(`campaigns.part.${part}`)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
