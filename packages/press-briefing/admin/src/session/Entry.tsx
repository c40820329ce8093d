import { Field, Textarea } from '@strapi/design-system';
import type { RefObject } from 'react';

/** Words that are added by Enter; Shift+Enter begins a new line. An Enter that ends a letter of an input method adds nothing. */
export function Entry({
  name,
  label,
  hint,
  value,
  onChange,
  onAdd,
  max,
  area,
}: {
  name: string;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  onAdd: () => void;
  max: number;
  area: RefObject<HTMLTextAreaElement>;
}) {
  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        ref={area}
        name={name}
        value={value}
        maxLength={max}
        rows={2}
        style={{ minHeight: '5.2rem', resize: 'vertical' }}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
        onKeyDown={(event: React.KeyboardEvent<HTMLTextAreaElement>) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onAdd();
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}
