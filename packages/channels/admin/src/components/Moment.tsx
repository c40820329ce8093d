import { sayMoment, useNow } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** A moment as people say it; the full date and zone on hover. */
export function Moment({ at }: { at: string }) {
  const { locale } = useIntl();
  const now = useNow();
  const when = new Date(at);
  return (
    <Typography
      tag="time"
      dateTime={at}
      title={new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(when)}
      variant="pi"
      textColor="neutral600"
      style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
    >
      {sayMoment(when, now, locale)}
    </Typography>
  );
}
