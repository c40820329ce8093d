import { Card } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type RefObject, useId, useMemo } from 'react';
import { ASKABLE } from '../../../domain/occurrence';
import { QuestionChip } from '../components/chips';
import { Row, Rows } from '../components/Rows';
import { useKept } from '../kept';
import { useT } from '../useT';
import { useHere } from './context';
import { Entry } from './Entry';
import { Suggest } from './Suggest';

const EMPTY = { text: '', agency: '', asker: '' };

/** What the press asks, written down as it is said. */
export function Asked({ area }: { area: RefObject<HTMLTextAreaElement> }) {
  const t = useT();
  const id = useId();
  const { room, shown, may } = useHere();
  const { questions, invitations, occurrence } = shown;
  const kept = useKept(`asked.${occurrence.id}`, EMPTY);
  const { put } = kept;
  const { text, agency, asker } = kept.value;
  const agencies = useMemo(() => new Map(invitations.map((one) => [one.agencyName, one.agency])), [invitations]);
  const open = may.manage && ASKABLE.includes(occurrence.state);
  const add = () => {
    if (!text.trim() || !agency.trim()) return;
    const name = agency.trim();
    const input = { text: text.trim(), agency: name, agencyId: agencies.get(name) ?? null, asker: asker.trim() };
    room.act({ op: 'question', input }, t('session.did.question', { agency: name }));
    kept.set({ ...EMPTY, agency });
    area.current?.focus();
  };
  return (
    <Card title={t('session.questions')}>
      {questions.length === 0 && <Typography textColor="neutral600">{t('questions.empty')}</Typography>}
      <Rows>
        {questions.map((one) => (
          <Row key={one.id} $columns="minmax(0, 1fr) auto" data-question>
            <Box>
              <Typography>{one.text}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {[one.asker, one.agency, one.unit && `→ ${one.unit}`].filter(Boolean).join(' · ')}
              </Typography>
              {one.answer && (
                <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-wrap' }} paddingTop={1}>
                  {one.answer}
                </Typography>
              )}
            </Box>
            <QuestionChip state={one.state} />
          </Row>
        ))}
      </Rows>
      {!open && may.manage && text.trim() && (
        <Typography tag="p" role="status" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} paddingTop={3}>
          {t('session.question.unsent', { text: [asker, agency, text].filter(Boolean).join(' · ') })}
        </Typography>
      )}
      {open && (
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
          <Flex gap={3} wrap="wrap" alignItems="start">
            <Suggest
              name="question-agency"
              label={t('field.agency')}
              value={agency}
              onChange={(next) => put({ agency: next })}
              options={[...agencies.keys()].sort((a, b) => a.localeCompare(b, 'vi'))}
              list={`${id}-agencies`}
              max={200}
              required
            />
            <Suggest
              name="question-asker"
              label={t('session.asker')}
              value={asker}
              onChange={(next) => put({ asker: next })}
              options={invitations.filter((one) => one.agencyName === agency.trim()).map((one) => one.substitute?.name ?? one.name)}
              list={`${id}-askers`}
              max={120}
            />
          </Flex>
          <Entry
            name="question"
            label={t('field.question')}
            hint={t('session.enter')}
            value={text}
            onChange={(next) => put({ text: next })}
            onAdd={add}
            max={2000}
            area={area}
          />
          <Flex justifyContent="flex-end">
            <Button type="submit" size="L" variant="secondary" disabled={!text.trim() || !agency.trim()}>
              {t('questions.add')}
            </Button>
          </Flex>
        </Flex>
      )}
    </Card>
  );
}
