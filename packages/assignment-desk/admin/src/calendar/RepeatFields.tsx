import { Checkbox, Field, Flex, Grid, TextInput } from '@strapi/design-system';
import { type Ending, EVERIES, type Every, type Repeat } from '../../../domain/happening/repeat';
import { WEEKDAYS, type Weekday, weekdayOf } from '../../../domain/happening/rule';
import { Choice } from '../form/Choice';
import { useT } from '../useT';

/** How an event repeats, in the words of a calendar; a rule without words is shown as it is. */
export function RepeatFields({ value, wall, onChange }: { value: Repeat; wall: number; onChange(value: Repeat): void }) {
  const t = useT();
  const { every, days, ending } = value;
  const weekly = every === 'week' || every === 'fortnight';
  const own = Number.isNaN(wall) ? [] : [WEEKDAYS[weekdayOf(wall)] as Weekday];
  const turn = (next: Every) => onChange({ ...value, every: next, days: days.length ? days : own });
  const end = (kind: string): Ending =>
    kind === 'count' ? { kind, count: 10 } : kind === 'until' ? { kind, day: dayAfter(wall) } : { kind: 'never' };
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Choice
          label={t('happening.field.rrule')}
          value={every}
          options={EVERIES.map((one) => [one, t(`happening.every.${one}`)])}
          onChange={(one) => turn(one as Every)}
        />
      </Grid.Item>
      {every !== 'none' && every !== 'other' && (
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            label={t('happening.ending')}
            value={ending.kind}
            options={(['never', 'until', 'count'] as const).map((one) => [one, t(`happening.ending.${one}`)])}
            onChange={(kind) => onChange({ ...value, ending: end(kind) })}
          />
        </Grid.Item>
      )}
      {weekly && (
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root>
            <Field.Label>{t('happening.days')}</Field.Label>
            <Flex gap={4} wrap="wrap" role="group" aria-label={t('happening.days')}>
              {WEEKDAYS.map((day) => (
                <Checkbox
                  key={day}
                  checked={days.includes(day)}
                  onCheckedChange={(on) => onChange({ ...value, days: on === true ? [...days, day] : days.filter((one) => one !== day) })}
                >
                  {t(`happening.weekday.short.${day}`)}
                </Checkbox>
              ))}
            </Flex>
          </Field.Root>
        </Grid.Item>
      )}
      {every !== 'none' && ending.kind === 'until' && (
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root>
            <Field.Label>{t('happening.untilDay')}</Field.Label>
            <Field.Input
              type="date"
              value={ending.day}
              onChange={(event) => onChange({ ...value, ending: { kind: 'until', day: event.target.value } })}
            />
          </Field.Root>
        </Grid.Item>
      )}
      {every !== 'none' && ending.kind === 'count' && (
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root>
            <Field.Label>{t('happening.count')}</Field.Label>
            <Field.Input
              type="number"
              min={1}
              max={2000}
              value={ending.count}
              onChange={(event) => onChange({ ...value, ending: { kind: 'count', count: Math.max(1, Number(event.target.value)) } })}
            />
          </Field.Root>
        </Grid.Item>
      )}
      {every === 'other' && (
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root hint={t('happening.rruleHint')}>
            <Field.Label>{t('happening.rrule')}</Field.Label>
            <TextInput maxLength={200} value={value.rrule} onChange={(event) => onChange({ ...value, rrule: event.target.value })} />
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
      )}
    </Grid.Root>
  );
}

const dayAfter = (wall: number): string => new Date((Number.isNaN(wall) ? Date.now() : wall) + 90 * 86_400_000).toISOString().slice(0, 10);
