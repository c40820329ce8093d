import { Field, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import { useTheme } from 'styled-components';

/** Side by side where a row has room, one below the other in a column: never a basis, which a column takes for a height. */
const GROW = { flex: '1 1 auto', minWidth: 'min(14rem, 100%)' };

type Common = { name: string; label: string; hint?: string | undefined; error?: string | undefined; required?: boolean };

/** A labelled one-line field. `type` is the browser's own: its date and time pickers work best on phones. */
export function Text({
  name,
  label,
  hint,
  error,
  required = false,
  value,
  onChange,
  type = 'text',
  max,
}: Common & { value: string; onChange: (value: string) => void; type?: 'text' | 'date' | 'time' | 'number' | 'url'; max?: number }) {
  const { colors } = useTheme();
  return (
    <Field.Root name={name} hint={hint} error={error} required={required} style={GROW}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        name={name}
        type={type}
        value={value}
        required={required}
        maxLength={max}
        // The browser's own pickers follow the theme of the admin, not of the system.
        style={{ colorScheme: colors.neutral0 === '#ffffff' ? 'light' : 'dark' }}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

export function Long({
  name,
  label,
  hint,
  error,
  required = false,
  value,
  onChange,
  max,
}: Common & { value: string; onChange: (value: string) => void; max?: number }) {
  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        name={name}
        value={value}
        required={required}
        maxLength={max}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

export function Choice<V extends string>({
  name,
  label,
  hint,
  value,
  options,
  onChange,
}: Common & { value: V; options: { value: V; label: string }[]; onChange: (value: V) => void }) {
  return (
    <Field.Root name={name} hint={hint} style={GROW}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(next: string | number) => onChange(String(next) as V)}>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
