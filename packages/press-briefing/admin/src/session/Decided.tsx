import { Card } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type RefObject, useState } from 'react';
import { DECIDABLE } from '../../../domain/occurrence';
import { DecisionDialog } from '../components/DecisionDialog';
import { DecisionFields, decisionOf, NO_DECISION } from '../components/DecisionFields';
import { Row, Rows } from '../components/Rows';
import { useKept } from '../kept';
import { useSay } from '../say';
import { useT } from '../useT';
import { useHere } from './context';
import { Entry } from './Entry';

/** Conclusions, written down as they fall. */
export function Decided({ area }: { area: RefObject<HTMLTextAreaElement> }) {
  const t = useT();
  const say = useSay();
  const { room, shown, may } = useHere();
  const { occurrence, decisions, desks } = shown;
  const kept = useKept(`decision.${occurrence.id}`, NO_DECISION);
  const { value: draft, put } = kept;
  const [changed, setChanged] = useState<string | null>(null);
  // As it stands now: who was faster is heard before it is sent again.
  const changing = decisions.find(({ id }) => id === changed);
  const open = DECIDABLE.includes(occurrence.state);
  const nameOf = (id: string | null) => desks?.find((one) => one.id === id)?.name;
  const add = () => {
    if (!draft.what.trim()) return;
    room.act({ op: 'decision', input: decisionOf(draft, occurrence.timezone) }, t('session.did.decision'));
    kept.set({ ...NO_DECISION, desk: draft.desk });
    area.current?.focus();
  };
  return (
    <Card title={t('decisions.title')}>
      {decisions.length === 0 && <Typography textColor="neutral600">{t(open ? 'decisions.empty' : 'decisions.before')}</Typography>}
      <Rows>
        {decisions.map((one, n) => (
          <Row key={one.id} $columns="minmax(0, 1fr) auto" $phone="minmax(0, 1fr) auto" data-decision>
            <Box>
              <Typography>{`${n + 1}. ${one.what}`}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {[...new Set([nameOf(one.desk), one.who]), one.due && t('session.due', { day: say.shortDay(one.due, occurrence.timezone) })]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </Box>
            {may.decide && one.version > 0 && (
              <Button
                variant="ghost"
                onClick={() => setChanged(one.id)}
                aria-label={t('session.decision.change', { what: one.what.slice(0, 60) })}
              >
                {t('session.change')}
              </Button>
            )}
          </Row>
        ))}
      </Rows>
      {may.decide && open && (
        <Flex
          tag="form"
          direction="column"
          alignItems="stretch"
          gap={3}
          paddingTop={3}
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            add();
          }}
        >
          <Entry
            name="decision"
            label={t('session.decision.new')}
            hint={t('session.enter')}
            value={draft.what}
            onChange={(next) => put({ what: next })}
            onAdd={add}
            max={1000}
            area={area}
          />
          <Flex gap={3} wrap="wrap" alignItems="end">
            <DecisionFields draft={draft} put={put} desks={desks} prefix="decision-" />
            <Button type="submit" size="L" variant="secondary" disabled={!draft.what.trim()}>
              {t('decisions.add')}
            </Button>
          </Flex>
        </Flex>
      )}
      {changing && (
        <DecisionDialog
          decision={changing}
          desks={desks}
          timezone={occurrence.timezone}
          onClose={() => setChanged(null)}
          onChanged={() => void room.read()}
        />
      )}
    </Card>
  );
}
