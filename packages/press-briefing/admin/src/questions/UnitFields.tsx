import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { usePressUnitsQuery } from '../api';
import { Text } from '../components/fields';
import { useT } from '../useT';
import type { ActDraft } from './draft';

const OTHER = 'other';

/** Who owes the answer: a unit that is known, with one who speaks for it, or one by its name. */
export function UnitFields({ draft, put }: { draft: ActDraft; put(part: Partial<ActDraft>): void }) {
  const t = useT();
  const { data = [] } = usePressUnitsQuery(undefined, { refetchOnMountOrArgChange: true });
  const units = data.filter((unit) => unit.active || unit.id === draft.unitId);
  const chosen = units.find((unit) => unit.id === draft.unitId);
  const byName = !chosen && (draft.unit !== '' || units.length === 0);
  return (
    <>
      {units.length > 0 && (
        <Field.Root name="unitId" required>
          <Field.Label>{t('field.unit')}</Field.Label>
          <SingleSelect
            value={chosen ? chosen.id : byName ? OTHER : ''}
            placeholder={t('triage.choose')}
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
          required
        />
      )}
      {chosen && chosen.spokespersons.length > 0 && (
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
