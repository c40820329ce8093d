import { Card, Due } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Decision, Occurrence } from '../../../contracts';
import { DECIDABLE } from '../../../domain/occurrence';
import { useT } from '../useT';
import { AssignmentChip } from './chips';
import { DecisionForm } from './DecisionForm';
import { Row, Rows } from './Rows';

export type Desks = { id: string; name: string }[] | null;

const DONE = new Set(['published', 'cancelled']);

/** Conclusions with what became of each on the assignment desk. */
export function DecisionList({ decisions, desks, zone }: { decisions: Decision[]; desks: Desks; zone: string }) {
  const nameOf = (id: string | null) => desks?.find((desk) => desk.id === id)?.name;
  return (
    <Rows>
      {decisions.map((decision) => (
        <Row key={decision.id} $columns="minmax(0, 1fr)">
          <Box>
            <Typography fontWeight="bold">{decision.what}</Typography>
            <Flex gap={2} wrap="wrap" paddingTop={1}>
              <AssignmentChip decision={decision} awaited={desks !== null} />
              {decision.due && <Due at={decision.due} zone={zone} done={DONE.has(decision.assignment?.state ?? '')} />}
              <Typography variant="pi" textColor="neutral600">
                {[...new Set([nameOf(decision.desk), decision.who])].filter(Boolean).join(' · ')}
              </Typography>
            </Flex>
          </Box>
        </Row>
      ))}
    </Rows>
  );
}

export function Decisions({ meeting, decisions, desks, may }: { meeting: Occurrence; decisions: Decision[]; desks: Desks; may: boolean }) {
  const t = useT();
  const open = DECIDABLE.includes(meeting.state);
  return (
    <Card title={t('decisions.title')}>
      {decisions.length === 0 && <Typography textColor="neutral600">{t(open ? 'decisions.empty' : 'decisions.before')}</Typography>}
      <DecisionList decisions={decisions} desks={desks} zone={meeting.timezone} />
      {may && open && <DecisionForm meeting={meeting} desks={desks} />}
    </Card>
  );
}
