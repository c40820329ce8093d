import { useLanguage } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import { useSayInFull } from './say';
import type { Choice, Conflict, Draft } from './wish';

type Props = { draft: Draft; fields: Previewed['fields']; zone: string; choose(conflict: Conflict, choice: Choice): void };

/** What both changed: the two values, to be chosen by a person. Nothing is saved before that. */
export function Conflicts({ draft, fields, zone, choose }: Props) {
  const t = useT();
  const language = useLanguage();
  const sayInFull = useSayInFull(zone);
  if (draft.conflicts.length === 0) return null;
  const nameOf = (field: string): string =>
    fields.find(({ name }) => `fields.${name}` === field)?.label[language] ?? t(field === 'at' ? 'time.label' : 'picture.label');
  const sayValue = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t(field === 'at' ? 'time.none' : 'merge.none');
    if (field === 'at') return sayInFull(String(value));
    if (field !== 'image') return String(value);
    const { file, focal } = value as { file: number; focal: { x: number; y: number } | null };
    return t('merge.picture', { file, x: focal?.x ?? 50, y: focal?.y ?? 50 });
  };
  return (
    <Box
      tag="section"
      aria-label={t('merge.title')}
      borderColor="warning500"
      background="neutral0"
      hasRadius
      padding={3}
      marginTop={3}
      role="alert"
      data-conflicts
    >
      <Typography tag="h3" fontWeight="bold">
        {t('merge.title')}
      </Typography>
      {draft.conflicts.map((conflict) => (
        <Box key={conflict.field} paddingTop={2} data-conflict={conflict.field}>
          <Typography tag="h4" variant="pi" fontWeight="bold">
            {nameOf(conflict.field)}
          </Typography>
          {(['theirs', 'mine'] as const).map((side) => (
            <Flex key={side} direction="column" alignItems="stretch" gap={2} background="neutral100" hasRadius padding={2} marginTop={1}>
              <Typography variant="pi" textColor="neutral600">
                {t(`merge.${side}`)}
              </Typography>
              {/* A place that scrolls is reached by keyboard too. */}
              <Typography
                tag="p"
                tabIndex={0}
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 160, overflowY: 'auto' }}
              >
                {sayValue(conflict.field, conflict[side])}
              </Typography>
              <Button
                variant={side === 'mine' ? 'secondary' : 'tertiary'}
                size="S"
                style={{ minHeight: 44 }}
                onClick={() => choose(conflict, side)}
              >
                {t(`merge.take.${side}`)}
              </Button>
            </Flex>
          ))}
        </Box>
      ))}
    </Box>
  );
}
