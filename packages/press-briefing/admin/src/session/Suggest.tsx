import { Field, TextInput } from '@strapi/design-system';

/** A line that offers what is known already, and takes what is not. */
export function Suggest({
  name,
  label,
  value,
  onChange,
  options,
  list,
  max,
  required = false,
}: {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly string[];
  /** Id of the list, unique on the page. */
  list: string;
  max: number;
  required?: boolean;
}) {
  return (
    <Field.Root name={name} required={required} style={{ flex: '1 1 auto', minWidth: 'min(14rem, 100%)' }}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        name={name}
        value={value}
        maxLength={max}
        list={list}
        autoComplete="off"
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </Field.Root>
  );
}
