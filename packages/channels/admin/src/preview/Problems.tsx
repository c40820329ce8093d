import { useLanguage } from '@hoitu/admin-kit';
import { Box, Typography } from '@strapi/design-system';
import type { Previewed } from '../../../contracts';

/** What keeps it from leaving, then what one should know. The sign says which, not the colour alone. */
export function Problems({ problems }: Pick<Previewed, 'problems'>) {
  const language = useLanguage();
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => a.level.localeCompare(b.level));
  return (
    <Box tag="ul" paddingBottom={3} data-problems>
      {sorted.map(({ level, field, say }) => (
        <Box
          tag="li"
          key={`${field}${say.en}`}
          background={level === 'error' ? 'danger100' : 'neutral100'}
          hasRadius
          padding={2}
          marginBottom={1}
          data-level={level}
        >
          <Typography
            variant="pi"
            fontWeight={level === 'error' ? 'semiBold' : 'regular'}
            textColor={level === 'error' ? 'danger700' : 'neutral800'}
            style={{ overflowWrap: 'anywhere' }}
          >
            <span aria-hidden>{level === 'error' ? '✕ ' : '! '}</span>
            {say[language]}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
