import { sayDuration } from '@hoitu/admin-kit';
import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useT } from '../../useT';
import { useRadioPresentersQuery } from '../api';
import { parseLength } from '../length';

/** Whether a form may be saved with this in it. */
export const fitsLength = (typed: string, most: number): boolean => {
  const seconds = typed.trim() === '' ? 0 : parseLength(typed);
  return seconds !== null && seconds <= most;
};

/** Minutes and seconds: "1:30", or seconds alone. Says so where it cannot be read. */
export function LengthField({
  label,
  hint,
  name,
  value,
  most = 14_400,
  required,
  onChange,
}: {
  label: string;
  hint?: string;
  name: string;
  value: string;
  /** Seconds. */
  most?: number;
  required?: boolean;
  onChange(typed: string): void;
}) {
  const t = useT();
  const error = fitsLength(value, most) ? undefined : t('bulletin.form.badLength', { most: sayDuration(most) });
  return (
    <Field.Root name={name} hint={(hint ?? t('bulletin.form.lengthHint')) || undefined} error={error} required={required ?? false}>
      <Field.Label>{label}</Field.Label>
      <Field.Input
        value={value}
        maxLength={8}
        inputMode="text"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          const seconds = parseLength(value);
          if (seconds !== null) onChange(sayDuration(seconds));
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Who reads: nobody named means whom the bulletin, or the house, has. Who reads no longer is offered only where named already. */
export function PresenterField({
  label,
  none,
  value,
  onChange,
}: {
  label: string;
  none: string;
  value: string | null;
  onChange(id: string | null): void;
}) {
  const t = useT();
  const { data = [] } = useRadioPresentersQuery();
  const shown = data.filter(({ active, id }) => active || id === value);
  return (
    <Field.Root name="presenter">
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value ?? 'none'} onChange={(chosen) => onChange(chosen === 'none' ? null : String(chosen))}>
        <SingleSelectOption value="none">{none}</SingleSelectOption>
        {shown.map(({ id, name, rate }) => (
          <SingleSelectOption key={id} value={id}>
            {t('bulletin.reader', { name, rate })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

export function TextField({
  label,
  name,
  value,
  most,
  rows,
  hint,
  required,
  placeholder,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  most: number;
  placeholder?: string;
  /** Lines; one line where it is left out. */
  rows?: number;
  hint?: ReactNode;
  required?: boolean;
  onChange(text: string): void;
}) {
  return (
    <Field.Root name={name} hint={hint} required={required ?? false}>
      <Field.Label>{label}</Field.Label>
      {rows ? (
        <Textarea
          maxLength={most}
          value={value}
          style={{ minHeight: rows * 22 }}
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      ) : (
        <Field.Input maxLength={most} value={value} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} />
      )}
      <Field.Hint />
    </Field.Root>
  );
}
