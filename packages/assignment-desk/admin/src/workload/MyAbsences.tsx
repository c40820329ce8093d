import { Failed, useLive } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { addDays, dayOf, startOf } from '../../../domain/days';
import { useDeskAbsencesQuery } from '../api/workload';
import { useT } from '../useT';
import { AbsenceForm } from './AbsenceForm';
import { type AbsenceOf, useSay } from './words';

const AHEAD_DAYS = 60;

/** One's own leave and shifts of the coming weeks, to enter and to take back; for "My work", made for a thumb. */
export function MyAbsences() {
  const t = useT();
  const say = useSay();
  const me = useAuth('MyAbsences', (auth) => auth.user?.id);
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dayOf(new Date().toISOString(), timezone);
  const span = useMemo(() => ({ from: startOf(today, timezone), to: startOf(addDays(today, AHEAD_DAYS), timezone) }), [today, timezone]);
  const [form, setForm] = useState<AbsenceOf | 'new' | null>(null);
  const { data, error, refetch } = useDeskAbsencesQuery({ ...span, person: String(me ?? '0') }, { skip: me === undefined });
  useLive(['absence.'], refetch, refetch);
  return (
    <Box tag="section" aria-label={t('absence.mine')} paddingBottom={4}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={2}>
        <Typography tag="h2" variant="beta">
          {t('absence.mine')}
        </Typography>
        <Button variant="tertiary" startIcon={<Plus />} style={{ minHeight: 44 }} onClick={() => setForm('new')}>
          {t('absence.add')}
        </Button>
      </Flex>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <Typography textColor="neutral600">{t('absence.mineEmpty')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {(data ?? []).map((one) => (
          <Flex
            key={one.id}
            tag="li"
            justifyContent="space-between"
            gap={3}
            background="neutral0"
            borderColor="neutral150"
            hasRadius
            padding={3}
          >
            <Box>
              <Typography fontWeight="semiBold">
                {t(`absence.kind.${one.kind}`)} · {say.span(one, timezone)}
              </Typography>
              {one.note && (
                <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                  {one.note}
                </Typography>
              )}
            </Box>
            <Button
              variant="tertiary"
              style={{ minHeight: 44 }}
              aria-label={t('absence.changeNamed', { what: t(`absence.kind.${one.kind}`) })}
              onClick={() => setForm(one)}
            >
              {t('desk.change')}
            </Button>
          </Flex>
        ))}
      </Flex>
      {form && (
        <AbsenceForm
          person={null}
          day={today}
          timezone={timezone}
          absence={form === 'new' ? null : (data?.find((one) => one.id === form.id) ?? form)}
          onClose={() => setForm(null)}
        />
      )}
    </Box>
  );
}
