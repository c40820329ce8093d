import { Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Detail } from '../../../contracts';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { useSayMoment } from './facts';
import { Section } from './Section';

/** A number as the phone dials it. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;

/** Who and when, and what it hangs on. */
export function People({ item }: { item: Detail }) {
  const t = useT();
  const say = useSayMoment();
  const day = item.occurrence ? ` · ${say(item.occurrence)}` : '';
  const link = (to: string, text: string | null) =>
    text && (
      <Typography tag={Link} to={`${HOME}/${to}`} textColor="primary600">
        {text}
      </Typography>
    );
  const rows: [string, ReactNode][] = [
    ['field.desk', item.deskName],
    ['field.person', item.assigneeName ?? t('nobody')],
    ['field.author', item.author],
    ['field.due', item.due && say(item.due)],
    ['field.until', item.offerUntil && say(item.offerUntil)],
    ['field.embargo', item.embargo && say(item.embargo)],
    ['field.priority', t(`priority.${item.priority}`)],
    ['field.length', item.length && t(`length.${item.length.unit}`, { amount: item.length.amount })],
    ['field.place', item.place],
    [
      'field.happening',
      link(
        `calendar?event=${item.happening}${item.occurrence ? `&on=${encodeURIComponent(item.occurrence)}` : ''}`,
        item.happeningTitle && `${item.happeningTitle}${day}`,
      ),
    ],
    ['field.campaign', link(`campaigns/${item.campaign}`, item.campaignTitle)],
    ['field.commission', link(`commissions/${item.commission}`, item.commissionTitle)],
    ['field.tags', item.tags.join(', ')],
    ['field.contacts', item.contacts.length > 0 && <Contacts contacts={item.contacts} />],
  ];
  return (
    <Section title={t('drawer.people')}>
      <Grid.Root gap={2} tag="dl">
        {rows
          .filter(([, value]) => value)
          .map(([key, value]) => (
            <Grid.Item key={key} col={6} xs={12} direction="column" alignItems="start">
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {t(key)}
              </Typography>
              <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Grid.Item>
          ))}
      </Grid.Root>
    </Section>
  );
}

function Contacts({ contacts }: { contacts: Detail['contacts'] }) {
  return (
    <ul>
      {contacts.map(({ name, phone }) => (
        <li key={`${name} ${phone}`}>
          {name}{' '}
          {phone && (
            <Typography tag="a" href={telOf(phone)} textColor="primary600">
              {phone}
            </Typography>
          )}
        </li>
      ))}
    </ul>
  );
}
