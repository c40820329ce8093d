import { Checkbox, Field, Flex } from '@strapi/design-system';
import { NTHS, type Repeat, ruleFor, WEEKDAYS } from '../../../../domain/repeat';
import { useT } from '../../useT';
import { Choice, Text } from '../fields';

/** Changes the kind of repeat and keeps what carries over. */
function turn(repeat: Repeat, every: Repeat['every']): Repeat {
  const days = 'days' in repeat ? repeat.days : 'day' in repeat ? [repeat.day] : [];
  if (every === 'other') return { every, rrule: ruleFor(repeat) };
  if (every === 'month') return { every, nth: '1', day: days[0] ?? 'TH' };
  return { every, days };
}

export function RepeatFields({
  repeat,
  error,
  onChange,
}: {
  repeat: Repeat;
  /** Said beside the days. */
  error?: string | undefined;
  onChange: (repeat: Repeat) => void;
}) {
  const t = useT();
  const kinds = ['week', 'fortnight', 'month', 'other'] as const;
  return (
    <Flex gap={3} wrap="wrap" alignItems="start">
      <Choice
        name="every"
        label={t('field.repeats')}
        value={repeat.every}
        onChange={(every) => onChange(turn(repeat, every))}
        options={kinds.map((value) => ({ value, label: t(`every.${value}`) }))}
      />
      {'days' in repeat && (
        <Field.Root name="days" error={error} flex="2 1 20rem">
          <Field.Label>{t('field.days')}</Field.Label>
          <Flex gap={4} wrap="wrap" role="group" aria-label={t('field.days')}>
            {WEEKDAYS.map((day) => (
              <Checkbox
                key={day}
                checked={repeat.days.includes(day)}
                onCheckedChange={(on) =>
                  onChange({ ...repeat, days: on === true ? [...repeat.days, day] : repeat.days.filter((one) => one !== day) })
                }
              >
                {t(`weekday.${day}`)}
              </Checkbox>
            ))}
          </Flex>
          <Field.Error />
        </Field.Root>
      )}
      {repeat.every === 'month' && (
        <>
          <Choice
            name="nth"
            label={t('field.nth')}
            value={repeat.nth}
            onChange={(nth) => onChange({ ...repeat, nth })}
            options={NTHS.map((value) => ({ value, label: t(`nth.${value}`) }))}
          />
          <Choice
            name="day"
            label={t('field.weekday')}
            value={repeat.day}
            onChange={(day) => onChange({ ...repeat, day })}
            options={WEEKDAYS.map((value) => ({ value, label: t(`weekday.${value}`) }))}
          />
        </>
      )}
      {repeat.every === 'other' && (
        <Text
          name="rrule"
          label={t('field.rrule')}
          hint={t('field.rrule.hint')}
          value={repeat.rrule}
          onChange={(rrule) => onChange({ every: 'other', rrule })}
        />
      )}
    </Flex>
  );
}
