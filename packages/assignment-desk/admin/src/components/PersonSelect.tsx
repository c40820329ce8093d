import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Person } from '../../../contracts';
import { useDeskPeopleQuery } from '../api';
import { useT } from '../useT';
import { useAvailability } from './useAvailability';

/** Chooses a person: the desk's own people first, each with the load of that day, and who is on leave then said so. */
export function PersonSelect({
  label,
  desk,
  at = null,
  value,
  required,
  onChange,
}: {
  label: string;
  desk: string;
  /** When the work is due: whose leave and whose day it is held against. Now where none is given. */
  at?: string | null;
  value: string;
  required?: boolean;
  onChange(user: string): void;
}) {
  const t = useT();
  const { data = [], isLoading } = useDeskPeopleQuery({ all: 'false' });
  const availability = useAvailability(at);
  const own = data.filter((person) => person.desks.includes(desk));
  const others = data.filter((person) => !person.desks.includes(desk));
  const said = (person: Person): string => {
    const name = own.includes(person) ? person.name : t('person.elsewhere', { name: person.name });
    const day = availability.of(person.id);
    if (!day) return name;
    const load = t('absence.load', { count: day.count, capacity: day.capacity });
    return [name, load, ...(day.until ? [t('absence.until', { until: day.until })] : [])].join(' · ');
  };
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
            {said(person)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
