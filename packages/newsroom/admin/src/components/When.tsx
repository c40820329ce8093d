import { sayMoment, useNow } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** A moment in the past, short; the full date and zone on hover. */
export function When({ at }: { at: string }) {
  const { locale } = useIntl();
  const now = useNow(60_000);
  return (
    <Typography
      tag="time"
      dateTime={at}
      title={new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(at))}
      variant="pi"
      textColor="neutral600"
      style={{ whiteSpace: 'nowrap' }}
    >
      {sayMoment(new Date(at), now, locale)}
    </Typography>
  );
}
