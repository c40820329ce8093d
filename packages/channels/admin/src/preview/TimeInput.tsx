import { useNow } from '@hoitu/admin-kit';
import { Field, Flex, TextButton } from '@strapi/design-system';
import { instantOf, wallOf } from '../../../domain/wall';
import { useT } from '../useT';
import { useSayInFull } from './say';

/** What `<input type="datetime-local">` holds, and back: the newsroom's wall clock on the screen, UTC in the data. */
export const toInput = (iso: string | null, zone: string): string =>
  iso ? new Date(wallOf(Date.parse(iso), zone)).toISOString().slice(0, 16) : '';
export const fromInput = (value: string, zone: string): string | null =>
  value ? new Date(instantOf(Date.parse(`${value}Z`), zone)).toISOString() : null;

type Props = { zone: string; value: string | null; onChange(at: string | null): void };

/** A time of its own, by the newsroom's clock wherever the browser is; said in full, so that nobody takes one zone for another. */
export function TimeInput({ zone, value, onChange }: Props) {
  const t = useT();
  const now = useNow();
  const sayInFull = useSayInFull(zone);
  const past = value !== null && Date.parse(value) <= now.getTime();
  const hint =
    value === null ? t('time.none') : past ? t('time.past', { when: sayInFull(value) }) : t('time.at', { when: sayInFull(value) });
  return (
    <Field.Root hint={hint}>
      <Flex justifyContent="space-between" gap={2}>
        <Field.Label>{t('time.label')}</Field.Label>
        {value !== null && <TextButton onClick={() => onChange(null)}>{t('time.clear')}</TextButton>}
      </Flex>
      <Field.Input type="datetime-local" value={toInput(value, zone)} onChange={(event) => onChange(fromInput(event.target.value, zone))} />
      <Field.Hint />
    </Field.Root>
  );
}
