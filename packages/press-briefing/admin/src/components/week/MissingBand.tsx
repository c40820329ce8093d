import { Chip, type Tone, useNow } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Occurrence } from '../../../../contracts';
import { overrun } from '../../../../domain/agenda';
import { type Missing, missingOf } from '../../../../domain/missing';
import type { WeekData } from '../../api';
import { useT } from '../../useT';

/** What is missing of a meeting, most pressing first: a colour and the words for each. */
export function useMissing(meeting: Occurrence | null, data: WeekData | undefined): { tone: Tone; text: string }[] {
  const t = useT();
  const now = useNow().getTime();
  if (!meeting || !data) return [];
  const found: Missing | null = missingOf(
    {
      ...meeting,
      attendance: data.attendance,
      lines: data.agenda,
      over: overrun(data.agenda, Date.parse(meeting.starts), Date.parse(meeting.ends)),
      questions: data.questions,
    },
    now,
  );
  if (!found) return [];
  const all: [boolean, Tone, string][] = [
    [found.late > 0, 'danger', t('missing.late', { count: found.late })],
    [found.nowhere, 'danger', t('missing.nowhere')],
    [found.uninvited, 'warning', t('missing.uninvited')],
    [found.unanswered > 0, 'warning', t('missing.unanswered', { count: found.unanswered })],
    [found.documents > 0, 'warning', t('missing.documents', { count: found.documents })],
    [found.untriaged > 0, 'warning', t('missing.untriaged', { count: found.untriaged })],
    [found.over > 0, 'warning', t('missing.over', { count: found.over })],
    [found.agendaEmpty, 'warning', t('missing.agenda')],
  ];
  return all.filter(([is]) => is).map(([, tone, text]) => ({ tone, text }));
}

/** On top of the week: what still has to be done, in one line. */
export function MissingBand({ meeting, data }: { meeting: Occurrence; data: WeekData }) {
  const t = useT();
  const missing = useMissing(meeting, data);
  if (missing.length === 0) return null;
  return (
    <Box background="neutral0" borderColor="neutral150" hasRadius padding={3} role="status" data-missing>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold">{t('missing.title')}</Typography>
        {missing.map(({ tone, text }) => (
          <Chip key={text} tone={tone}>
            {text}
          </Chip>
        ))}
      </Flex>
    </Box>
  );
}
