import { Card, Caution, Failed } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { PlannedDate, SeriesInput } from '../../../../contracts';
import { useBriefingPreviewMutation } from '../../api';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { EffectChip } from '../chips';
import { Row, Rows } from '../Rows';

const PAUSE_MS = 350;
const BROWSER_ZONE = 'Asia/Ho_Chi_Minh';

/** The next six dates of what stands in the form, with what holidays do to them. */
export function Preview({ input }: { input: SeriesInput | null }) {
  const t = useT();
  const say = useSay();
  const [ask] = useBriefingPreviewMutation();
  const [dates, setDates] = useState<PlannedDate[] | null>(null);
  const [error, setError] = useState<unknown>();
  const asked = input && JSON.stringify(input);

  useEffect(() => {
    if (!asked) {
      setDates(null);
      return;
    }
    // An answer that comes late must not overwrite a newer one.
    let latest = true;
    const timer = window.setTimeout(() => {
      ask(JSON.parse(asked) as SeriesInput)
        .unwrap()
        .then((found) => {
          if (!latest) return;
          setDates(found);
          setError(undefined);
        })
        .catch((reason: unknown) => latest && setError(reason));
    }, PAUSE_MS);
    return () => {
      latest = false;
      window.clearTimeout(timer);
    };
  }, [asked, ask]);

  const zone = input?.timezone ?? BROWSER_ZONE;
  return (
    <Card title={t('preview.title')}>
      {error !== undefined && <Failed error={error} />}
      {error === undefined && dates?.length === 0 && <Caution>{t('preview.none')}</Caution>}
      {error === undefined && dates === null && <Typography textColor="neutral600">{t('preview.waiting')}</Typography>}
      {error === undefined && dates && dates.length > 0 && (
        <Rows aria-live="polite">
          {dates.map((date) => (
            <Row key={date.original} $columns="minmax(0, 1fr) auto">
              <Typography style={{ textDecoration: date.effect === 'skipped' ? 'line-through' : 'none' }}>
                {say.shortDay(date.starts, zone)} {say.clock(date.starts, zone)}
              </Typography>
              {date.effect !== 'kept' && (
                <Flex gap={2} wrap="wrap">
                  <EffectChip effect={date.effect} />
                  <Typography variant="pi" textColor="neutral600">
                    {[date.holiday, date.effect === 'moved' && t('preview.from', { day: say.shortDay(date.original, zone) })]
                      .filter(Boolean)
                      .join(', ')}
                  </Typography>
                </Flex>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
