import { fold } from '@hoitu/viet-text';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import type { Agency } from '../../../contracts';
import { usePressAgenciesQuery } from '../api';
import { useT } from '../useT';

/** Chooses a press agency that takes part, by words without accents. The one chosen before stays whatever became of it. */
export function AgencyPick({ value, onChange }: { value: string; onChange(id: string): void }) {
  const t = useT();
  const { data: agencies = [] } = usePressAgenciesQuery();
  const [asked, setAsked] = useState('');
  const words = fold(asked).split(' ').filter(Boolean);
  const chosen = agencies.find(({ id }) => id === value);
  const fits = ({ id, name, active }: Agency) => id === value || (active && words.every((word) => fold(name).includes(word)));
  // What is chosen stands in the field: its own words are no search.
  const shown = chosen && asked === chosen.name ? agencies.filter(({ id, active }) => active || id === value) : agencies.filter(fits);
  return (
    <Field.Root name="agency" required>
      <Field.Label>{t('field.agency')}</Field.Label>
      <Combobox
        autocomplete="none"
        value={value}
        placeholder={t('people.pickAgency')}
        clearLabel={t('people.clear')}
        noOptionsMessage={() => t('people.noAgency')}
        onInputChange={(event: { currentTarget: { value: string } }) => setAsked(event.currentTarget.value)}
        onClear={() => {
          setAsked('');
          onChange('');
        }}
        onChange={(id?: string) => id && onChange(id)}
      >
        {shown.map(({ id, name }) => (
          <ComboboxOption key={id} value={id}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
}
