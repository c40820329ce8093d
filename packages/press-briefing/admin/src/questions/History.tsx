import { Box, Typography } from '@strapi/design-system';
import type { QuestionDetail } from '../../../contracts';
import { useSay } from '../say';
import { useT } from '../useT';

/** What became of a question and by whom, the latest first. */
export function History({ question }: { question: QuestionDetail }) {
  const t = useT();
  const say = useSay();
  const { timezone } = question.meeting;
  if (question.history.length === 0) return null;
  return (
    <Box tag="section">
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {t('history.title')}
      </Typography>
      <Box tag="ol" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {[...question.history].reverse().map((line) => (
          <Box key={`${line.at} ${line.what}`} tag="li" paddingTop={1}>
            <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
              <time dateTime={line.at} title={say.full(line.at, timezone)}>
                {say.shortDay(line.at, timezone)} {say.clock(line.at, timezone)}
              </time>
              {' · '}
              {t(`history.${line.what}`, { who: line.who, unit: line.unit || question.unit })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
