import { Field } from '@strapi/design-system';
import { fromInput, toInput } from '../hooks/moments';

/** A moment by the clock of the browser: the phone's own wheel, the desktop's own picker. */
export function MomentInput({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string | null;
  onChange(iso: string | null): void;
}) {
  return (
    <Field.Root hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Field.Input type="datetime-local" value={toInput(value)} onChange={(event) => onChange(fromInput(event.target.value))} />
      <Field.Hint />
    </Field.Root>
  );
}
