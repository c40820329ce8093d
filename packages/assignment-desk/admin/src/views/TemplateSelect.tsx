import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { useDeskTemplatesQuery } from '../api/views';
import { useT } from '../useT';
import { type Picked, pickedOf } from './fields';

/** Fills a form from a template; nothing where there is none to choose. */
export function TemplateSelect({ onPick }: { onPick(fields: Picked): void }) {
  const t = useT();
  const { data: templates = [] } = useDeskTemplatesQuery();
  const [chosen, setChosen] = useState('');
  if (templates.length === 0) return null;
  const pick = (id: string) => {
    setChosen(id);
    const template = templates.find((one) => one.id === id);
    if (template) onPick(pickedOf(template, new Date()));
  };
  return (
    <Field.Root>
      <Field.Label>{t('template.from')}</Field.Label>
      <SingleSelect value={chosen} placeholder={t('template.choose')} onChange={(id) => pick(String(id))}>
        {templates.map((one) => (
          <SingleSelectOption key={one.id} value={one.id}>
            {one.mine ? one.name : t('template.sharedBy', { template: one.name, name: one.ownerName })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
