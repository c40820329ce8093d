import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { usePressUnitsQuery } from '../api';
import { Text } from '../components/fields';
import { useT } from '../useT';
import type { ActDraft } from './draft';

const OTHER = 'other';

export type UnitDraft = Pick<ActDraft, 'unitId' | 'unit' | 'spokesperson'>;

/** Who owes the answer: a unit that is known, with one who speaks for it, or one by its name. `later`: nobody has to be named yet. */
export function UnitFields({ draft, put, later = false }: { draft: UnitDraft; put(part: Partial<UnitDraft>): void; later?: boolean }) {
  const t = useT();
  const { data = [] } = usePressUnitsQuery(undefined, { refetchOnMountOrArgChange: true });
  const units = data.filter((unit) => unit.active || unit.id === draft.unitId);
  const chosen = units.find((unit) => unit.id === draft.unitId);
  const byName = !chosen && (draft.unit !== '' || units.length === 0);
  return (
    <>
      {units.length > 0 && (
        <Field.Root name="unitId" required={!later} hint={later && t('field.unit.hint')}>
          <Field.Label>{t('field.unit')}</Field.Label>
          <SingleSelect
            value={chosen ? chosen.id : byName ? OTHER : ''}
            placeholder={t('triage.choose')}
            clearLabel={t('filter.clear')}
            {...(later ? { onClear: () => put({ unitId: '', unit: '', spokesperson: '' }) } : {})}
            onChange={(next: string | number) =>
              put(
                next === OTHER
                  ? { unitId: '', unit: draft.unit || ' ', spokesperson: '' }
                  : { unitId: String(next), unit: '', spokesperson: '' },
              )
            }
          >
            {units.map((unit) => (
              <SingleSelectOption key={unit.id} value={unit.id}>
                {unit.name}
              </SingleSelectOption>
            ))}
            <SingleSelectOption value={OTHER}>{t('triage.other')}</SingleSelectOption>
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      )}
      {byName && (
        <Text
          name="unit"
          label={t(units.length > 0 ? 'triage.name' : 'field.unit')}
          hint={t('triage.name.hint')}
          value={draft.unit.trimStart()}
          onChange={(unit) => put({ unit })}
          max={200}
          required={!later}
        />
      )}
      {!later && chosen && chosen.spokespersons.length > 0 && (
        <Flex direction="column" alignItems="stretch">
          <Field.Root name="spokesperson">
            <Field.Label>{t('triage.spokesperson')}</Field.Label>
            <SingleSelect value={draft.spokesperson} onChange={(next: string | number) => put({ spokesperson: String(next) })}>
              <SingleSelectOption value="">{t('triage.anybody')}</SingleSelectOption>
              {chosen.spokespersons.map((one) => (
                <SingleSelectOption key={one.id} value={one.id}>
                  {one.name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Flex>
      )}
    </>
  );
}
