import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useDeskPeopleQuery } from '../api';
import { useT } from '../useT';

/** Chooses a person: the desk's own people first. */
export function PersonSelect({
  label,
  desk,
  value,
  required,
  onChange,
}: {
  label: string;
  desk: string;
  value: string;
  required?: boolean;
  onChange(user: string): void;
}) {
  const t = useT();
  const { data = [], isLoading } = useDeskPeopleQuery({ all: 'false' });
  const own = data.filter((person) => person.desks.includes(desk));
  const others = data.filter((person) => !person.desks.includes(desk));
  return (
    <Field.Root required={required ?? false}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        onChange={(chosen) => onChange(String(chosen ?? ''))}
        onClear={() => onChange('')}
        placeholder={t(isLoading ? 'person.loading' : 'person.choose')}
        clearLabel={t('clear')}
      >
        {[...own, ...others].map((person) => (
          <SingleSelectOption key={person.id} value={person.id}>
            {own.includes(person) ? person.name : t('person.elsewhere', { name: person.name })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
