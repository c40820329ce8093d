import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useT } from '../../useT';
import { Choice, Text } from '../fields';
import { MOST_REMINDERS, newReminder, type ReminderDraft } from './draft';

/** Letters that go out by themselves before each meeting: how many hours ahead, and to whom. */
export function Reminders({
  reminders,
  faulty,
  onChange,
}: {
  reminders: readonly ReminderDraft[];
  faulty: boolean;
  onChange: (reminders: ReminderDraft[]) => void;
}) {
  const t = useT();
  const put = (key: string, some: Partial<ReminderDraft>) =>
    onChange(reminders.map((one) => (one.key === key ? { ...one, ...some } : one)));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={t('reminders.title')}>
      <Typography variant="pi" fontWeight="bold">
        {t('reminders.title')}
      </Typography>
      {reminders.length === 0 && <Typography textColor="neutral600">{t('reminders.none')}</Typography>}
      {reminders.map(({ key, hours, to }, n) => (
        <Flex key={key} gap={2} alignItems="end" wrap="wrap">
          <Text
            name={`hours-${key}`}
            type="number"
            label={t('reminders.hours', { place: n + 1 })}
            value={hours}
            onChange={(value) => put(key, { hours: value })}
          />
          <Choice
            name={`to-${key}`}
            label={t('reminders.to')}
            value={to}
            onChange={(value) => put(key, { to: value })}
            options={(['unanswered', 'coming'] as const).map((value) => ({ value, label: t(`reminders.to.${value}`) }))}
          />
          <IconButton
            size="L"
            variant="ghost"
            label={t('reminders.remove', { hours: hours || n + 1 })}
            onClick={() => onChange(reminders.filter((one) => one.key !== key))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      {faulty && (
        <Typography variant="pi" textColor="danger600">
          {t('fault.reminders')}
        </Typography>
      )}
      <Flex>
        <Button
          type="button"
          variant="tertiary"
          disabled={reminders.length >= MOST_REMINDERS}
          onClick={() => onChange([...reminders, newReminder()])}
        >
          {t('reminders.add')}
        </Button>
      </Flex>
    </Flex>
  );
}
