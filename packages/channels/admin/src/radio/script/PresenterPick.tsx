import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ScriptView } from '../../../../contracts';
import { RATE } from '../../../../domain/radio/script';
import { useT } from '../../useT';
import { useRadioPresentersQuery } from '../api';

type Props = { value: string | null; script: ScriptView; disabled: boolean; put(presenter: string | null): void };

/** Who reads it. Who reads no longer stays to be seen where they were chosen before. */
export function PresenterPick({ value, script, disabled, put }: Props) {
  const t = useT();
  const { data = [] } = useRadioPresentersQuery();
  const offered = data.filter(({ id, active }) => active || id === value);
  const gone = value && !offered.some(({ id }) => id === value) && script.presenter?.id === value ? [script.presenter] : [];
  return (
    <Field.Root name="presenter" style={{ flex: '1 1 18rem', minWidth: 0, maxWidth: '100%' }}>
      <Field.Label>{t('script.presenter')}</Field.Label>
      <SingleSelect value={value ?? 'nobody'} disabled={disabled} onChange={(next) => put(next === 'nobody' ? null : String(next))}>
        <SingleSelectOption value="nobody">{t('script.nobody', { rate: RATE })}</SingleSelectOption>
        {[...offered, ...gone].map(({ id, name, rate }) => (
          <SingleSelectOption key={id} value={id}>
            {t('script.reads', { name, rate })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
