import { Card, Failed, useLanguage, useTell } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Delegate } from '../../../contracts';
import { usePressDelegateGrantMutation, usePressDelegatesQuery } from '../api';
import { Text } from '../components/fields';
import { Rows } from '../components/Rows';
import { useT } from '../useT';
import { AwaitingRow } from './AwaitingRow';
import { DecisionDialog } from './DecisionDialog';
import { useReread } from './useReread';
import { useSayDay } from './words';

const MOST = 500;
/** Most cards end with the year: the day stays for the next one, too. */
const endOfYear = (): string => `${new Date().getFullYear()}-12-31`;
let lastDay: string | null = null;

/** Who waits for a decision: Grant and Refuse beside each, or many granted at once. */
export function Awaiting({
  where,
  may,
  onChange,
}: {
  where: { q?: string; agency?: string };
  may: boolean;
  onChange(delegate: Delegate): void;
}) {
  const t = useT();
  const tell = useTell();
  const sayDay = useSayDay();
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const { data, error, refetch } = usePressDelegatesQuery({ ...where, state: 'requested', limit: MOST });
  const [grant, { isLoading }] = usePressDelegateGrantMutation();
  const [expires, setExpires] = useState(() => lastDay ?? endOfYear());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusing, setRefusing] = useState<Delegate | null>(null);
  useReread(refetch);
  if (error !== undefined) return <Failed error={error} retry={refetch} />;
  if (!data || data.items.length === 0) return null;

  const picked = data.items.filter(({ id }) => chosen.has(id));
  const all = picked.length === data.items.length;
  const give = async (delegates: Delegate[]) => {
    const body = { delegates: delegates.map(({ id, version }) => ({ id, version })), expires: expires || null };
    const done = await tell(() => grant(body).unwrap());
    if (!done) return;
    setChosen(new Set());
    const [first] = done.granted;
    if (first)
      toggleNotification({
        type: 'success',
        message:
          done.granted.length === 1
            ? t('people.granted.one', { name: first.name, card: first.card })
            : t('people.granted.many', { count: done.granted.length }),
      });
    for (const { why } of done.left) toggleNotification({ type: 'warning', message: why[language] });
  };
  const toggle = (id: string, on: boolean) => setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));

  return (
    <Card
      title={t('people.awaiting.title', { count: data.items.length })}
      aside={
        may && (
          <Box style={{ minWidth: 200 }}>
            <Text
              name="expires"
              type="date"
              label={t('people.awaiting.until')}
              value={expires}
              onChange={(value) => {
                lastDay = value;
                setExpires(value);
              }}
            />
          </Box>
        )
      }
    >
      {may && (
        <Flex gap={3} justifyContent="space-between" wrap="wrap" paddingBottom={2}>
          <Checkbox
            checked={all ? true : picked.length > 0 ? 'indeterminate' : false}
            onCheckedChange={() => setChosen(new Set(all ? [] : data.items.map(({ id }) => id)))}
          >
            {t('people.awaiting.all')}
          </Checkbox>
          <Flex gap={3} wrap="wrap">
            <Typography variant="pi" textColor="neutral600">
              {expires ? t('people.awaiting.effect', { day: sayDay(expires) }) : t('people.awaiting.effectOpen')}
            </Typography>
            {picked.length > 0 && (
              <Button size="L" startIcon={<Check />} loading={isLoading} onClick={() => void give(picked)}>
                {t('people.awaiting.grantMany', { count: picked.length })}
              </Button>
            )}
          </Flex>
        </Flex>
      )}
      <Rows>
        {data.items.map((delegate) => (
          <AwaitingRow
            key={delegate.id}
            delegate={delegate}
            may={may}
            busy={isLoading}
            chosen={chosen.has(delegate.id)}
            onChoose={(on) => toggle(delegate.id, on)}
            onGrant={() => void give([delegate])}
            onRefuse={() => setRefusing(delegate)}
            onChange={() => onChange(delegate)}
          />
        ))}
      </Rows>
      {refusing && <DecisionDialog delegate={refusing} act="refuse" onClose={() => setRefusing(null)} />}
    </Card>
  );
}
