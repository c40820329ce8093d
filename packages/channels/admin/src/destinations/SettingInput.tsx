import { useLanguage } from '@hoitu/admin-kit';
import { Checkbox, Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { KindView } from '../../../contracts';
import { useT } from '../useT';

type Props = {
  field: KindView['fields'][number];
  value: string | boolean | undefined;
  error: string | undefined;
  onChange(value: string | boolean): void;
};

/** One field of a kind's settings, as its schema describes it. */
export function SettingInput({ field, value, error, onChange }: Props) {
  const language = useLanguage();
  const { name, type, required, choices } = field;
  const t = useT();
  const label = field.label?.[language] ?? (type === 'url' ? t('destination.url') : name);
  return (
    <Field.Root name={name} required={required} hint={field.hint?.[language]} error={error ?? false}>
      {type !== 'boolean' && <Field.Label>{label}</Field.Label>}
      {type === 'boolean' ? (
        <Checkbox checked={value === true} onCheckedChange={(on: boolean | 'indeterminate') => onChange(on === true)}>
          {label}
        </Checkbox>
      ) : type === 'choice' ? (
        <SingleSelect value={String(value ?? '')} onChange={(next) => onChange(String(next ?? ''))}>
          {choices.map((choice) => (
            <SingleSelectOption key={choice.value} value={choice.value}>
              {choice.label?.[language] ?? choice.value}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : (
        <TextInput
          name={name}
          type={type === 'url' ? 'url' : 'text'}
          inputMode={type === 'number' ? 'decimal' : type === 'url' ? 'url' : 'text'}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
