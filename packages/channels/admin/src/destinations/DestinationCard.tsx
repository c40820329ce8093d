import { Card, Chip, sayMoment, useLanguage, useNow, useTell } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DestinationView, KindView } from '../../../contracts';
import { useChannelsChangeDestinationMutation, useChannelsRemoveDestinationMutation, useChannelsTestDestinationMutation } from '../api';
import { useT } from '../useT';
import { AskDialog } from './AskDialog';
import { Habits, Health, Quota } from './facts';
import { Rotate } from './Rotate';

type Tested = { ok: boolean; status: number | null; said: string };
type Props = {
  destination: DestinationView;
  kind: KindView | undefined;
  mayManage: boolean;
  sectionName(slug: string): string;
  onChange(): void;
};

/** One destination: what it is, whether it is on and answers, what goes there; and what may be done about it. */
export function DestinationCard({ destination, kind, mayManage, sectionName, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const { locale } = useIntl();
  const now = useNow();
  const { name, enabled, disabledWhy, settings, health, pausedUntil, quota, secrets } = destination;
  const paused = pausedUntil && Date.parse(pausedUntil) > now.getTime() ? sayMoment(new Date(pausedUntil), now, locale) : null;
  const address = kind?.fields.find((field) => field.type === 'url')?.name ?? '';
  return (
    <Card
      title={<span style={{ overflowWrap: 'anywhere' }}>{name}</span>}
      aside={
        <Flex gap={2} wrap="wrap">
          {kind?.reach === 'network' && <Health health={health} />}
          <Chip tone={enabled ? 'success' : disabledWhy ? 'danger' : 'neutral'}>{t(enabled ? 'destination.on' : 'destination.off')}</Chip>
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={2} data-destination={destination.id}>
        <Typography variant="pi" textColor="neutral600">
          {kind?.label[language] ?? t('destination.kindMissing', { kind: destination.kind })}
        </Typography>
        {typeof settings[address] === 'string' && <Typography style={{ overflowWrap: 'anywhere' }}>{String(settings[address])}</Typography>}
        <Habits destination={destination} sectionName={sectionName} />
        {disabledWhy && <Typography textColor="danger700">{t('destination.disabledWhy', { why: disabledWhy })}</Typography>}
        {health && !health.ok && health.why && (
          <Typography variant="pi" textColor="danger700" style={{ overflowWrap: 'anywhere' }}>
            {health.why}
          </Typography>
        )}
        {paused && <Typography fontWeight="semiBold">{t('destination.paused', { when: paused })}</Typography>}
        {secrets.some((one) => one.startsWith('previous')) && (
          <Typography variant="pi" fontWeight="semiBold">
            {t('rotate.open')}
          </Typography>
        )}
        {quota.length > 0 && <Quota quota={quota} />}
        {mayManage && <Acts destination={destination} kind={kind} onChange={onChange} />}
      </Flex>
    </Card>
  );
}

function Acts({ destination, kind, onChange }: Pick<Props, 'destination' | 'kind' | 'onChange'>) {
  const t = useT();
  const tell = useTell();
  const [change, changing] = useChannelsChangeDestinationMutation();
  const [test, testing] = useChannelsTestDestinationMutation();
  const [remove] = useChannelsRemoveDestinationMutation();
  const [tested, setTested] = useState<Tested | null>(null);
  const [asked, setAsked] = useState<'rotate' | 'remove' | null>(null);
  const { id, name, enabled, version, secrets } = destination;
  const toggle = () =>
    tell(
      () => change({ id, body: { version, enabled: !enabled } }).unwrap(),
      t(enabled ? 'destination.offNow' : 'destination.onNow', { name }),
    );
  const endRotation = () =>
    tell(
      () =>
        change({
          id,
          body: { version, secrets: Object.fromEntries(secrets.filter((one) => one.startsWith('previous')).map((one) => [one, ''])) },
        }).unwrap(),
      t('rotate.ended'),
    );
  const rotating = secrets.some((one) => one.startsWith('previous'));
  return (
    <>
      {tested && (
        <Typography textColor={tested.ok ? 'success700' : 'danger700'} role="status" style={{ overflowWrap: 'anywhere' }}>
          {t(tested.ok ? 'destination.testOk' : 'destination.testFailed', { status: tested.status ?? 'none', said: tested.said })}
        </Typography>
      )}
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        {kind && (
          <Button variant="secondary" size="S" onClick={onChange}>
            {t('destination.edit')}
          </Button>
        )}
        {kind?.test && (
          <Button
            variant="tertiary"
            size="S"
            loading={testing.isLoading}
            onClick={async () => setTested((await tell(() => test(id).unwrap())) ?? null)}
          >
            {t('destination.test')}
          </Button>
        )}
        <Button variant="tertiary" size="S" loading={changing.isLoading} onClick={() => void toggle()}>
          {t(enabled ? 'destination.turnOff' : 'destination.turnOn')}
        </Button>
        {kind?.rotates && (
          <Button variant="tertiary" size="S" onClick={() => (rotating ? void endRotation() : setAsked('rotate'))}>
            {t(rotating ? 'rotate.end' : 'rotate.button')}
          </Button>
        )}
        <Button variant="ghost" size="S" onClick={() => setAsked('remove')}>
          {t('destination.remove')}
        </Button>
      </Flex>
      {asked === 'rotate' && <Rotate destination={destination} close={() => setAsked(null)} />}
      {asked === 'remove' && (
        <AskDialog
          danger
          title={t('destination.removeTitle', { name })}
          text={t('destination.removeText')}
          label={t('destination.remove')}
          act={async () => {
            await tell(() => remove(id).unwrap(), t('destination.removed', { name }));
            setAsked(null);
          }}
          close={() => setAsked(null)}
        />
      )}
    </>
  );
}
