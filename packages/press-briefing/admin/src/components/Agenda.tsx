import { Card } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import type { Occurrence } from '../../../contracts';
import { useSay } from '../say';
import { useT } from '../useT';
import { Row, Rows } from './Rows';

/** The agenda with the time each item begins, summed up from the start. */
export function Agenda({ meeting }: { meeting: Occurrence }) {
  const t = useT();
  const say = useSay();
  let at = Date.parse(meeting.starts);
  const items = meeting.agenda.map((item) => {
    const begins = new Date(at).toISOString();
    at += item.minutes * 60_000;
    return { ...item, begins };
  });
  const over = Math.round((at - Date.parse(meeting.ends)) / 60_000);
  return (
    <Card
      title={t('agenda.title')}
      aside={
        over > 0 && (
          <Typography variant="pi" textColor="danger700" fontWeight="bold">
            {t('agenda.over', { minutes: over })}
          </Typography>
        )
      }
    >
      {items.length === 0 ? (
        <Typography textColor="neutral600">{t('agenda.empty')}</Typography>
      ) : (
        <Rows>
          {items.map((item) => (
            <Row key={`${item.begins}${item.title}`} $columns="4.5rem minmax(0, 1fr) auto" $phone="4.5rem minmax(0, 1fr) auto">
              <Typography style={{ fontVariantNumeric: 'tabular-nums' }}>{say.clock(item.begins, meeting.timezone)}</Typography>
              <Typography fontWeight="bold">
                {item.title}{' '}
                {item.note && (
                  <Typography tag="span" variant="pi" textColor="neutral600">
                    {item.note}
                  </Typography>
                )}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {t('minutes', { minutes: item.minutes })}
              </Typography>
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
