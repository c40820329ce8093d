import { Card, Chip } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { AgendaLine, Occurrence } from '../../../../contracts';
import { isReady, overrun } from '../../../../domain/agenda';
import { OCCURRENCE_ACTS } from '../../../../domain/occurrence';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { AgendaDialog } from './AgendaDialog';

const Line = styled.li`
  display: grid;
  grid-template-columns: 4.5rem minmax(0, 1fr) auto;
  gap: 2px 12px;
  align-items: baseline;
  padding: 8px 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-wrap: anywhere;
  &:last-child {
    border-bottom: 0;
  }
  @media (max-width: 700px) {
    grid-template-columns: 4.5rem minmax(0, 1fr);
    & > :last-child {
      grid-column: 2;
      justify-self: start;
    }
  }
`;

function ReadinessChip({ readiness }: { readiness: AgendaLine['readiness'] }) {
  const t = useT();
  if (readiness === 'wants_document') return <Chip tone="warning">{t('ready.wants_document')}</Chip>;
  const tone = isReady(readiness) ? 'success' : 'warning';
  return <Chip tone={tone}>{readiness === 'ready' ? t('ready.ready') : t('ready.answered', readiness)}</Chip>;
}

/** What stands beside a line's title: who speaks, what it fills itself with, until when its papers are held back. */
function About({ line, meeting }: { line: AgendaLine; meeting: Occurrence }) {
  const t = useT();
  const say = useSay();
  const until = line.embargo && `${say.shortDay(line.embargo, meeting.timezone)} ${say.clock(line.embargo, meeting.timezone)}`;
  const words = [
    line.unit?.name,
    line.note,
    line.kind === 'coverage' && t('agenda.counts_itself'),
    line.kind === 'campaigns' && (line.campaigns.map(({ title }) => title).join(', ') || t('agenda.no_campaigns')),
    until && t('agenda.embargo', { until }),
    t('minutes', { minutes: line.minutes }),
  ];
  return (
    <Typography tag="span" variant="pi" textColor="neutral600">
      {words.filter(Boolean).join(' · ')}
    </Typography>
  );
}

/** The agenda with the time each line begins and how far it is prepared. */
export function AgendaCard({ meeting, lines, may }: { meeting: Occurrence; lines: AgendaLine[]; may: boolean }) {
  const t = useT();
  const say = useSay();
  const [writing, setWriting] = useState(false);
  const over = overrun(lines, Date.parse(meeting.starts), Date.parse(meeting.ends));
  const edits = may && OCCURRENCE_ACTS[meeting.state].includes('agenda');
  return (
    <Card
      title={t('agenda.title')}
      aside={
        <Flex gap={3} wrap="wrap">
          {over > 0 && <Chip tone="danger">{t('agenda.over', { minutes: over })}</Chip>}
          {edits && (
            <Button variant="tertiary" size="L" onClick={() => setWriting(true)}>
              {t('agenda.edit')}
            </Button>
          )}
        </Flex>
      }
    >
      {lines.length === 0 ? (
        <Typography textColor="neutral600">{t(edits ? 'agenda.empty' : 'agenda.empty.read')}</Typography>
      ) : (
        <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {lines.map((line) => (
            <Line key={line.id} data-line={line.id}>
              <Typography tag="time" dateTime={line.begins} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {say.clock(line.begins, meeting.timezone)}
              </Typography>
              <Box>
                <Typography fontWeight="bold">{line.title}</Typography> <About line={line} meeting={meeting} />
              </Box>
              <ReadinessChip readiness={line.readiness} />
            </Line>
          ))}
        </ol>
      )}
      {writing && <AgendaDialog meeting={meeting} onClose={() => setWriting(false)} />}
    </Card>
  );
}
