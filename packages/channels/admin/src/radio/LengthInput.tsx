import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useT } from '../useT';
import { parseLength, shownLength } from './length';

type Props = { name: string; label: string; seconds: number; most?: number; disabled?: boolean; put(seconds: number): void };

/** A length as m:ss. What is typed stays as typed until the field is left; what is no length is said and not taken. */
export function LengthInput({ name, label, seconds, most = 7200, disabled = false, put }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null || typed.trim() === '' ? 0 : parseLength(typed);
  const wrong = typed !== null && (parsed === null || parsed > most);
  const change = (text: string) => {
    setTyped(text);
    const next = text.trim() === '' ? 0 : parseLength(text);
    if (next !== null && next <= most) put(next);
  };
  return (
    <Field.Root name={name} error={wrong ? t('script.lengthWrong') : false} style={{ width: '13rem' }}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={typed ?? shownLength(seconds)}
        placeholder="0:00"
        inputMode="text"
        maxLength={8}
        disabled={disabled}
        style={{ fontVariantNumeric: 'tabular-nums' }}
        onChange={(event) => change(event.target.value)}
        onBlur={() => !wrong && setTyped(null)}
      />
      <Field.Error />
    </Field.Root>
  );
}
