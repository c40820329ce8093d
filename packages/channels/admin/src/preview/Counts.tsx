import { sayDuration, useLanguage } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import { useSayNumber } from './say';

const Bar = styled.div<{ $part: number; $over: boolean }>`
  height: 4px;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.neutral200};
  &::after {
    content: '';
    display: block;
    height: 100%;
    border-radius: 2px;
    width: ${({ $part }) => Math.min(100, $part * 100)}%;
    background: ${({ $over, theme }) => ($over ? theme.colors.danger600 : theme.colors.success600)};
  }
`;

type Props = { measures: Previewed['measures']; fields: Previewed['fields'] };

/** How much of each limit is used, counted as the network counts. */
export function Counts({ measures, fields }: Props) {
  const t = useT();
  const say = useSayNumber();
  const language = useLanguage();
  if (measures.length === 0) return null;
  const label = ({ field, unit }: Props['measures'][number]): string => {
    const name = fields.find((one) => one.name === field)?.label[language] ?? (field === 'title' ? t('unit.title') : '');
    return unit === 'characters' && name ? name : [name, t(`unit.${unit}`)].filter(Boolean).join(' · ');
  };
  return (
    <Box paddingTop={3} aria-live="polite">
      {measures.map((measure) => {
        const { field, unit, used, limit } = measure;
        const over = limit !== null && used > limit;
        const value = unit === 'seconds' ? sayDuration(used) : say(used);
        return (
          <Box key={`${field}${unit}`} paddingBottom={2} data-measure={field} data-used={used}>
            <Flex justifyContent="space-between" gap={2}>
              <Typography variant="pi" textColor="neutral600">
                {label(measure)}
              </Typography>
              <Typography
                variant="pi"
                fontWeight={over ? 'bold' : 'regular'}
                textColor={over ? 'danger700' : 'neutral700'}
                style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
              >
                {limit === null ? value : `${value}/${say(limit)}`}
                {over && ` · ${t('chip.over', { count: say(used - limit) })}`}
              </Typography>
            </Flex>
            {limit !== null && <Bar $part={used / limit} $over={over} />}
          </Box>
        );
      })}
    </Box>
  );
}
