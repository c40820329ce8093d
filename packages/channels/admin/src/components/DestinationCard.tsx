import { Card, Chip, useTell } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DestinationView, KindView } from '../../../contracts';
import { useChannelsChangeDestinationMutation, useChannelsTestDestinationMutation } from '../api';
import { useT } from '../useT';

type Tested = { ok: boolean; status: number | null; said: string };

/** One destination: what it is, whether it is on, and whether it answers. */
export function DestinationCard({
  destination,
  kind,
  mayManage,
}: {
  destination: DestinationView;
  kind: KindView | undefined;
  mayManage: boolean;
}) {
  const t = useT();
  const tell = useTell();
  const language = useIntl().locale.startsWith('vi') ? 'vi' : 'en';
  const [change, changing] = useChannelsChangeDestinationMutation();
  const [test, testing] = useChannelsTestDestinationMutation();
  const [tested, setTested] = useState<Tested | null>(null);
  const { id, name, enabled, disabledWhy, settings, sections, locales, version } = destination;
  const toggle = () =>
    tell(
      () => change({ id, body: { version, enabled: !enabled } }).unwrap(),
      t(enabled ? 'destination.offNow' : 'destination.onNow', { name }),
    );
  const tryOut = async () => setTested((await tell(() => test(id).unwrap())) ?? null);
  return (
    <Card
      title={name}
      aside={
        <Chip tone={enabled ? 'success' : disabledWhy ? 'danger' : 'neutral'}>{t(enabled ? 'destination.on' : 'destination.off')}</Chip>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" textColor="neutral600">
          {kind?.label[language] ?? t('destination.kindMissing', { kind: destination.kind })}
        </Typography>
        {Object.entries(settings).map(([key, value]) => (
          <Typography key={key} style={{ overflowWrap: 'anywhere' }}>
            {String(value)}
          </Typography>
        ))}
        {disabledWhy && <Typography textColor="danger700">{t('destination.disabledWhy', { why: disabledWhy })}</Typography>}
        {sections.length > 0 && <Typography variant="pi">{t('destination.sections', { list: sections.join(', ') })}</Typography>}
        {locales.length > 0 && <Typography variant="pi">{t('destination.locales', { list: locales.join(', ') })}</Typography>}
        {tested && (
          <Typography textColor={tested.ok ? 'success700' : 'danger700'} role="status">
            {t(tested.ok ? 'destination.testOk' : 'destination.testFailed', { status: tested.status ?? '–', said: tested.said })}
          </Typography>
        )}
        {mayManage && (
          <Flex gap={2} wrap="wrap" paddingTop={2}>
            {kind?.test && (
              <Button variant="secondary" size="S" loading={testing.isLoading} onClick={() => void tryOut()}>
                {t('destination.test')}
              </Button>
            )}
            <Button variant="tertiary" size="S" loading={changing.isLoading} onClick={() => void toggle()}>
              {t(enabled ? 'destination.turnOff' : 'destination.turnOn')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Card>
  );
}
