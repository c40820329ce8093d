import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Attendance } from '../../../../contracts';
import { useT } from '../../useT';

type Answer = 'yes' | 'online' | 'substitute' | 'no' | 'none';
export const ANSWERS: readonly Answer[] = ['yes', 'online', 'substitute', 'no', 'none'];
const COLOUR = { yes: 'success500', online: 'secondary500', substitute: 'primary500', no: 'danger500', none: 'neutral200' } as const;

const Track = styled.div`
  display: flex;
  height: 8px;
  gap: 1px;
  overflow: hidden;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral200};
`;
const Part = styled.div<{ $answer: Answer; $share: number }>`
  flex: ${({ $share }) => $share} 0 0;
  background: ${({ $answer, theme }) => theme.colors[COLOUR[$answer]]};
`;
const Sign = styled.span<{ $answer: Answer }>`
  display: inline-block;
  flex: none;
  width: 10px;
  height: 10px;
  border-radius: 2px;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  background: ${({ $answer, theme }) => theme.colors[COLOUR[$answer]]};
`;

/** Who comes, as one bar and in words; the words carry the meaning. */
export function AttendanceBar({ attendance }: { attendance: Attendance }) {
  const t = useT();
  const shown = ANSWERS.filter((answer) => attendance[answer] > 0);
  const words = shown.map((answer) => t(`attendance.count.${answer}`, { count: attendance[answer] }));
  return (
    <Box>
      <Track role="img" aria-label={words.join(', ')}>
        {shown.map((answer) => (
          <Part key={answer} $answer={answer} $share={attendance[answer]} />
        ))}
      </Track>
      <Flex gap={3} wrap="wrap" paddingTop={2}>
        {shown.map((answer, n) => (
          <Flex key={answer} gap={1} tag="span">
            <Sign $answer={answer} aria-hidden />
            <Typography variant="pi">{words[n]}</Typography>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
