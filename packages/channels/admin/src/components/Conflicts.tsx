import { Box, Flex, Typography } from '@strapi/design-system';
import type { Choice, Conflict } from '../hooks/rebase';
import { useT } from '../useT';
import { SmallButton } from './SmallButton';

type Props = {
  conflicts: readonly Conflict[];
  nameOf(conflict: Conflict): string;
  say(field: string, value: unknown): string;
  /** Its heading's place below the one around it. */
  level?: 2 | 3;
  choose(conflict: Conflict, choice: Choice): void;
};

/** What both changed: the two values, to be chosen by a person. Nothing is saved before that. */
export function Conflicts({ conflicts, nameOf, say, level = 3, choose }: Props) {
  const t = useT();
  if (conflicts.length === 0) return null;
  return (
    <Box
      tag="section"
      aria-label={t('merge.title')}
      borderColor="warning500"
      background="neutral0"
      hasRadius
      padding={3}
      role="alert"
      data-conflicts
    >
      <Typography tag={`h${level}`} fontWeight="bold">
        {t('merge.title')}
      </Typography>
      {conflicts.map((conflict) => (
        <Box key={conflict.field} paddingTop={2} data-conflict={conflict.field}>
          <Typography tag={level === 2 ? 'h3' : 'h4'} variant="pi" fontWeight="bold">
            {nameOf(conflict)}
          </Typography>
          <Flex gap={2} wrap="wrap" alignItems="stretch">
            {(['theirs', 'mine'] as const).map((side) => (
              <Flex
                key={side}
                direction="column"
                alignItems="stretch"
                gap={2}
                background="neutral100"
                hasRadius
                padding={2}
                marginTop={1}
                flex="1 1 16rem"
              >
                <Typography variant="pi" textColor="neutral600">
                  {t(`merge.${side}`)}
                </Typography>
                {/* A place that scrolls is reached by keyboard too. */}
                <Typography
                  tag="p"
                  tabIndex={0}
                  style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 200, overflowY: 'auto' }}
                >
                  {say(conflict.field, conflict[side])}
                </Typography>
                <SmallButton type="button" variant={side === 'mine' ? 'secondary' : 'tertiary'} onClick={() => choose(conflict, side)}>
                  {t(`merge.take.${side}`)}
                </SmallButton>
              </Flex>
            ))}
          </Flex>
        </Box>
      ))}
    </Box>
  );
}
