import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDeferredValue, useState } from 'react';
import type { ScriptView } from '../../../../contracts';
import { useChannelsScriptsQuery } from '../../api';
import { useCan } from '../../rights';
import { useT } from '../../useT';

/** A radio script whose words are taken over. Nothing is drawn for who may not see scripts. */
export function ScriptPick({ value, put }: { value: string | null; put(script: ScriptView | null): void }) {
  const t = useT();
  const can = useCan();
  const may = can.scripts || can.bulletins || can.outbox;
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data } = useChannelsScriptsQuery(search ? { search } : {}, { skip: !may });
  if (!may) return null;
  // A pulled story is not read out in the street.
  const scripts = (data?.scripts ?? []).filter(({ state }) => state !== 'killed');
  return (
    <Field.Root name="script" hint={t('broadcast.scriptHint')}>
      <Field.Label>{t('broadcast.fromScript')}</Field.Label>
      <Combobox
        autocomplete="none"
        value={value ?? ''}
        placeholder={t('search.script')}
        clearLabel={t('search.clear')}
        noOptionsMessage={() => t('search.none')}
        onClear={() => put(null)}
        onInputChange={(event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value)}
        onChange={(id?: string) => put(scripts.find((one) => one.id === id) ?? null)}
      >
        {scripts.map((one) => (
          <ComboboxOption key={one.id} value={one.id}>
            {one.headline}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
}
