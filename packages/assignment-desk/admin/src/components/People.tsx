import { Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Detail } from '../../../contracts';
import { useT } from '../useT';
import { useSayMoment } from './facts';
import { Section } from './Section';

/** Who and when. */
export function People({ item }: { item: Detail }) {
  const t = useT();
  const say = useSayMoment();
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
    ['field.contacts', item.contacts.map((one) => [one.name, one.phone].filter(Boolean).join(' ')).join(', ')],
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
              <Typography tag="dd">{value}</Typography>
            </Grid.Item>
          ))}
      </Grid.Root>
    </Section>
  );
}
