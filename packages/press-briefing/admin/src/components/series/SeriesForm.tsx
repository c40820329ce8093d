import { Card, useTell } from '@hoitu/admin-kit';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Series } from '../../../../contracts';
import { useBriefingSeriesChangeMutation, useBriefingSeriesCreateMutation, usePressUnitsQuery } from '../../api';
import { useKept } from '../../kept';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { Items } from '../agenda/Items';
import { Choice, Text } from '../fields';
import { KeptNotice } from '../KeptNotice';
import { Columns, Stack } from '../Rows';
import { Agencies } from './Agencies';
import { type Draft, draftOf, type Fault, faultsOf, inputOf } from './draft';
import { EndSeries } from './EndSeries';
import { Preview } from './Preview';
import { Reminders } from './Reminders';
import { RepeatFields } from './RepeatFields';
import { Staying } from './Staying';

const NOBODY = '-';
const WIDE = { gap: 3, wrap: 'wrap', alignItems: 'start' } as const;

/** The form of a series; beside it the dates it will make, before anything is saved. */
export function SeriesForm({ series }: { series?: Series | undefined }) {
  const t = useT();
  const tell = useTell();
  const navigate = useNavigate();
  const [create, creating] = useBriefingSeriesCreateMutation();
  const [change, changing] = useBriefingSeriesChangeMutation();
  const { data: units = [] } = usePressUnitsQuery();
  const kept = useKept<Draft>(series ? `series.${series.id}` : 'series.new', draftOf(series));
  const draft = kept.value;
  const [tried, setTried] = useState(false);
  const set =
    <K extends keyof Draft>(key: K) =>
    (value: Draft[K]) =>
      kept.set({ ...draft, [key]: value });
  const input = inputOf(draft);
  const faults = faultsOf(draft);
  /** Said once somebody has tried to save, not while they are still writing. */
  const fault = (name: Fault) => (tried && faults.includes(name) ? t(`fault.${name}`) : undefined);
  const options = <V extends string>(group: string, values: readonly V[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (kept.behind) return;
    if (!input) {
      setTried(true);
      const form = event.currentTarget as HTMLElement;
      // Drawn first, then found: the field that is not right has the focus.
      window.requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    // Explicit, so that a series never drifts when the newsroom's own zone is configured anew.
    const zone = series ? { timezone: series.timezone } : {};
    const saved = await tell(
      () => (series ? change({ id: series.id, body: { ...input, ...zone, version: series.version } }) : create(input)).unwrap(),
      t('series.saved'),
    );
    if (!saved) return;
    kept.forget();
    navigate(`${HOME}/series`);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Columns>
        <Stack>
          <Card>
            <Stack>
              <Flex {...WIDE}>
                <Text
                  name="title"
                  label={t('field.title')}
                  value={draft.title}
                  onChange={set('title')}
                  max={200}
                  error={fault('title')}
                  required
                />
                <Choice
                  name="mode"
                  label={t('field.mode')}
                  value={draft.mode}
                  onChange={set('mode')}
                  options={options('modeLong', ['closed', 'open'] as const)}
                />
              </Flex>
              <RepeatFields repeat={draft.repeat} error={fault('days')} onChange={set('repeat')} />
              <Flex {...WIDE}>
                <Text
                  name="time"
                  type="time"
                  label={t('field.from')}
                  value={draft.time}
                  onChange={set('time')}
                  error={fault('time')}
                  required
                />
                <Text
                  name="duration"
                  type="number"
                  label={t('field.duration')}
                  value={draft.duration}
                  onChange={set('duration')}
                  error={fault('duration')}
                  required
                />
                <Text
                  name="from"
                  type="date"
                  label={t('field.first_day')}
                  hint={t('field.first_day.hint')}
                  value={draft.from}
                  onChange={set('from')}
                />
              </Flex>
              <Flex {...WIDE}>
                <Choice
                  name="holidayPolicy"
                  label={t('field.holidays')}
                  value={draft.holidayPolicy}
                  onChange={set('holidayPolicy')}
                  options={options('policyChoice', ['next', 'previous', 'skip'] as const)}
                />
                <Text
                  name="questionDeadline"
                  type="number"
                  label={t('field.deadline')}
                  value={draft.questionDeadline}
                  onChange={set('questionDeadline')}
                  error={fault('deadline')}
                />
              </Flex>
              <Flex {...WIDE}>
                <Text name="room" label={t('field.room')} value={draft.room} onChange={set('room')} max={200} />
                <Text name="chair" label={t('field.chair')} value={draft.chair} onChange={set('chair')} max={200} />
                <Text
                  name="onlineLink"
                  type="url"
                  label={t('field.online')}
                  value={draft.onlineLink}
                  onChange={set('onlineLink')}
                  error={fault('link')}
                  hint={series && series.onlineLink !== draft.onlineLink.trim() ? t('field.online.changed') : undefined}
                  max={500}
                />
              </Flex>
              <Choice
                name="hostUnit"
                label={t('series.host')}
                value={draft.hostUnit || NOBODY}
                onChange={(unit) => set('hostUnit')(unit === NOBODY ? '' : unit)}
                options={[
                  { value: NOBODY, label: t('series.host.none') },
                  ...units.filter(({ id, active }) => active || id === draft.hostUnit).map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </Stack>
          </Card>
          <Card title={t('field.agenda')}>
            <Items items={draft.agenda} starts={draft.time} length={Number(draft.duration) || 0} onChange={set('agenda')} />
            {fault('agenda') && (
              <Typography variant="pi" textColor="danger600">
                {fault('agenda')}
              </Typography>
            )}
          </Card>
          <Card title={t('series.inviting')}>
            <Stack>
              <Agencies chosen={draft.agencies} onChange={set('agencies')} />
              <Text
                name="inviteDays"
                type="number"
                label={t('series.invite_days')}
                hint={t('series.invite_days.hint')}
                value={draft.inviteDays}
                onChange={set('inviteDays')}
                error={fault('inviteDays')}
              />
              <Reminders reminders={draft.reminders} faulty={fault('reminders') !== undefined} onChange={set('reminders')} />
            </Stack>
          </Card>
        </Stack>
        <Stack>
          <Preview input={input && series ? { ...input, timezone: series.timezone } : input} />
          {series && <Staying series={series} />}
          <KeptNotice kept={kept} />
          <Typography variant="pi" textColor="neutral600">
            {t(series ? 'series.effect.change' : 'series.effect.create')}
          </Typography>
          <Flex gap={2} justifyContent="flex-end" wrap="wrap">
            {series && !series.ended && <EndSeries series={series} />}
            <LinkButton tag={Link} to={`${HOME}/series`} variant="tertiary" size="L">
              {t('act.back')}
            </LinkButton>
            <Button type="submit" size="L" loading={creating.isLoading || changing.isLoading} aria-disabled={!input || kept.behind}>
              {t(series ? 'series.save' : 'series.create')}
            </Button>
          </Flex>
        </Stack>
      </Columns>
    </form>
  );
}
