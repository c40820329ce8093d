import { Chip, Failed, Loading, Sheet, sayMoment, type Tone, useNow, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Desk, HappeningDetail, HappeningDone } from '../../../contracts';
import { type HappeningAct, type HappeningState, openHappeningActs } from '../../../domain/happening/state';
import { useDeskHappeningQuery } from '../api/calendar';
import { Files } from '../components/Files';
import { telOf } from '../components/People';
import { Section } from '../components/Section';
import { useT } from '../useT';
import { HappeningActDialog } from './ActDialog';
import { draftOf } from './draft';
import { HappeningForm } from './HappeningForm';
import { sayRepeat, sayWhen } from './sayRepeat';
import { WorkList } from './WorkList';

const STATE_TONES: Record<HappeningState, Tone> = {
  planned: 'neutral',
  rescheduled: 'warning',
  postponed: 'warning',
  cancelled: 'danger',
  over: 'neutral',
};

/** One meeting of an event: facts, the work that hangs on it, and what this person may do. */
export function HappeningSheet({
  id,
  original,
  desks,
  onAssign,
  onWork,
  onDone,
  onClose,
}: {
  id: string;
  original: string | null;
  desks: readonly Desk[];
  /** Null where this person makes no assignments. */
  onAssign: ((item: HappeningDetail) => void) | null;
  onWork(id: string): void;
  onDone(done: HappeningDone): void;
  onClose(): void;
}) {
  const t = useT();
  const back = useReturnFocus();
  const { data: item, error, refetch } = useDeskHappeningQuery({ id, original });
  const [doing, setDoing] = useState<HappeningAct | 'change' | null>(null);
  const close = (done: HappeningDone | null) => {
    setDoing(null);
    if (done) onDone(done);
  };
  if (item && doing !== null)
    return doing === 'change' ? (
      <HappeningForm item={item} fresh={draftOf(item)} onClose={close} />
    ) : (
      <HappeningActDialog item={item} act={doing} onClose={close} />
    );
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Sheet onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{item?.title ?? t('calendar.event')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error && <Failed error={error} retry={() => void refetch()} />}
          {!item && !error && <Loading />}
          {item && (
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Facts item={item} />
              {item.mayPlan && (
                <Flex gap={2} wrap="wrap">
                  <Button variant="secondary" size="L" onClick={() => setDoing('change')}>
                    {t('form.change')}
                  </Button>
                  {openHappeningActs(item.state).map((act) => (
                    <Button key={act} size="L" variant={act === 'cancel' ? 'danger-light' : 'tertiary'} onClick={() => setDoing(act)}>
                      {t(`happening.act.${act}`)}
                    </Button>
                  ))}
                </Flex>
              )}
              <Files item={item} />
              <Section title={t('happening.work')}>
                <WorkList work={item.work} desks={desks} onOpen={onWork} />
                {onAssign && (
                  <Box paddingTop={3}>
                    <Button startIcon={<Plus />} fullWidth style={{ height: 'auto', minHeight: 44 }} onClick={() => onAssign(item)}>
                      {t('happening.assign')}
                    </Button>
                  </Box>
                )}
              </Section>
              <History item={item} />
            </Flex>
          )}
        </Modal.Body>
      </Sheet>
    </Modal.Root>
  );
}

function Facts({ item }: { item: HappeningDetail }) {
  const t = useT();
  const { locale } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        <Chip tone={STATE_TONES[item.state]}>{t(`happening.state.${item.state}`)}</Chip>
        <Typography fontWeight="bold">{sayWhen(locale, item)}</Typography>
      </Flex>
      {item.rrule && (
        <Typography textColor="neutral800">{sayRepeat(t, { ...item, rrule: item.rrule, starts: item.original ?? item.starts })}</Typography>
      )}
      {item.note && <Typography fontWeight="semiBold">{t('noted', { note: item.note })}</Typography>}
      {item.place && (
        <Typography>
          {item.place}{' '}
          <Link href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(item.place)}`} isExternal>
            {t('map')}
          </Link>
        </Typography>
      )}
      {item.organiser && <Typography textColor="neutral800">{item.organiser}</Typography>}
      {item.contacts.map(({ name, phone }) => (
        <Typography key={`${name} ${phone}`}>
          {name} {phone && <Link href={telOf(phone)}>{phone}</Link>}
        </Typography>
      ))}
      {item.notes && <Typography style={{ whiteSpace: 'pre-wrap' }}>{item.notes}</Typography>}
    </Flex>
  );
}

function History({ item }: { item: HappeningDetail }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  if (item.history.length === 0) return null;
  return (
    <Section title={t('drawer.history')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {item.history.map((entry) => (
          <Typography tag="li" key={entry.id} variant="pi" textColor="neutral800">
            {sayMoment(new Date(entry.at), now, locale)} · {entry.by}: {t(`happening.what.${entry.what}`)}
            {entry.fields.length > 0 && ` (${entry.fields.map((field) => t(`happening.field.${field}`)).join(', ')})`}
          </Typography>
        ))}
      </Flex>
    </Section>
  );
}
