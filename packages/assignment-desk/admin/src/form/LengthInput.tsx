import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { useT } from '../useT';
import type { Draft } from './draft';

const MOST = 100_000;

/** How long it is to be: words for what is read, seconds for what is heard. */
export function LengthInput({ value, onChange }: { value: Draft['length']; onChange(value: Draft['length']): void }) {
  const t = useT();
  // The unit stays where it was put while no number stands there.
  const [unit, setUnit] = useState(value?.unit ?? 'words');
  const shown = value?.unit ?? unit;
  const type = (text: string) => {
    const amount = Math.min(MOST, Number.parseInt(text, 10));
    onChange(amount >= 1 ? { amount, unit: shown } : null);
  };
  return (
    <Field.Root>
      <Field.Label>{t('field.length')}</Field.Label>
      <Flex gap={2}>
        <Box flex="1 1 40%" minWidth={0}>
          <Field.Input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST}
            value={value ? String(value.amount) : ''}
            onChange={(event) => type(event.target.value)}
          />
        </Box>
        <Box flex="1 1 60%" minWidth={0}>
          <SingleSelect
            aria-label={t('form.lengthUnit')}
            value={shown}
            onChange={(chosen) => {
              const next = chosen === 'seconds' ? 'seconds' : 'words';
              setUnit(next);
              if (value) onChange({ ...value, unit: next });
            }}
          >
            <SingleSelectOption value="words">{t('form.words')}</SingleSelectOption>
            <SingleSelectOption value="seconds">{t('form.seconds')}</SingleSelectOption>
          </SingleSelect>
        </Box>
      </Flex>
    </Field.Root>
  );
}
