import { Field, TextInput } from '@strapi/design-system';
import { styled, useTheme } from 'styled-components';
import { useT } from '../useT';

const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  gap: 16px;
`;

type Period = { fromDay: string; toDay: string };

/** First and last day, by the browser's own date pickers: they work best on phones. */
export function PeriodFields({ value, onChange }: { value: Period; onChange(part: Partial<Period>): void }) {
  const t = useT();
  const { colors } = useTheme();
  const wrong = value.fromDay !== '' && value.toDay !== '' && value.toDay < value.fromDay;
  return (
    <Pair>
      {(['fromDay', 'toDay'] as const).map((name) => (
        <Field.Root key={name} name={name} required error={name === 'toDay' && wrong ? t('campaigns.wrongPeriod') : undefined}>
          <Field.Label>{t(`campaigns.field.${name}`)}</Field.Label>
          <TextInput
            type="date"
            required
            value={value[name]}
            // The picker follows the theme of the admin, not of the system.
            style={{ colorScheme: colors.neutral0 === '#ffffff' ? 'light' : 'dark' }}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.target.value })}
          />
          <Field.Error />
        </Field.Root>
      ))}
    </Pair>
  );
}
