import { Card, useTell } from '@hoitu/admin-kit';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Series } from '../../../contracts';
import { useBriefingSeriesChangeMutation, useBriefingSeriesCreateMutation } from '../api';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { Choice, Long, Text } from './fields';
import { Preview } from './Preview';
import { RepeatFields } from './RepeatFields';
import { Columns, Stack } from './Rows';
import { type Draft, draftOf, inputOf } from './seriesDraft';

const WIDE = { gap: 3, wrap: 'wrap', alignItems: 'start' } as const;

/** The form of a series; beside it the dates it will make, before anything is saved. */
export function SeriesForm({ series }: { series?: Series | undefined }) {
  const t = useT();
  const tell = useTell();
  const navigate = useNavigate();
  const [create, creating] = useBriefingSeriesCreateMutation();
  const [change, changing] = useBriefingSeriesChangeMutation();
  const [draft, setDraft] = useState(() => draftOf(series));
  // The version the form began with: a live refresh must not make a stale save look fresh.
  const [version] = useState(series?.version ?? 0);
  const set =
    <K extends keyof Draft>(key: K) =>
    (value: Draft[K]) =>
      setDraft((now) => ({ ...now, [key]: value }));
  const input = inputOf(draft);
  const options = <V extends string>(group: string, values: readonly V[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!input) return;
    // Explicit, so that a series never drifts when the newsroom's own zone is configured anew.
    const zone = series ? { timezone: series.timezone } : {};
    const saved = await tell(
      () => (series ? change({ id: series.id, body: { ...input, ...zone, version } }) : create(input)).unwrap(),
      t('series.saved'),
    );
    if (saved) navigate(`${HOME}/series`);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Columns>
        <Stack>
          <Card>
            <Stack>
              <Flex {...WIDE}>
                <Text name="title" label={t('field.title')} value={draft.title} onChange={set('title')} max={200} required />
                <Choice
                  name="mode"
                  label={t('field.mode')}
                  value={draft.mode}
                  onChange={set('mode')}
                  options={options('modeLong', ['closed', 'open'] as const)}
                />
              </Flex>
              <RepeatFields repeat={draft.repeat} onChange={set('repeat')} />
              <Flex {...WIDE}>
                <Text name="time" type="time" label={t('field.from')} value={draft.time} onChange={set('time')} required />
                <Text
                  name="duration"
                  type="number"
                  label={t('field.duration')}
                  value={draft.duration}
                  onChange={set('duration')}
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
                  options={options('policy', ['next', 'previous', 'skip'] as const)}
                />
                <Text
                  name="questionDeadline"
                  type="number"
                  label={t('field.deadline')}
                  value={draft.questionDeadline}
                  onChange={set('questionDeadline')}
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
                  max={500}
                />
              </Flex>
              <Long name="agenda" label={t('field.agenda')} hint={t('field.agenda.hint')} value={draft.agenda} onChange={set('agenda')} />
            </Stack>
          </Card>
        </Stack>
        <Stack>
          <Preview input={input && series ? { ...input, timezone: series.timezone } : input} />
          <Typography variant="pi" textColor="neutral600">
            {t(series ? 'series.effect.change' : 'series.effect.create')}
          </Typography>
          <Flex gap={2} justifyContent="flex-end" wrap="wrap">
            <LinkButton tag={Link} to={`${HOME}/series`} variant="tertiary" size="L">
              {t('act.back')}
            </LinkButton>
            <Button type="submit" size="L" loading={creating.isLoading || changing.isLoading} disabled={!input}>
              {t(series ? 'series.save' : 'series.create')}
            </Button>
          </Flex>
        </Stack>
      </Columns>
    </form>
  );
}
