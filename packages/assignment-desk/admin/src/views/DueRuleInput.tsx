import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import type { DueRule } from '../../../domain/template';
import { useT } from '../useT';

const RULES = ['none', 'in', 'at'] as const;
type Rule = (typeof RULES)[number];
const HOUR = 60;
const FIRST = { none: { dueIn: null, dueAt: null }, in: { dueIn: 2 * HOUR, dueAt: null }, at: { dueIn: null, dueAt: '17:00' } };

/** When work of a template is due: not said, some hours after it is made, or the next time the clock shows so much. */
export function DueRuleInput({ value, onChange }: { value: DueRule; onChange(rule: DueRule): void }) {
  const t = useT();
  const [rule, setRule] = useState<Rule>(value.dueIn !== null ? 'in' : value.dueAt !== null ? 'at' : 'none');
  const choose = (chosen: Rule) => {
    setRule(chosen);
    onChange(FIRST[chosen]);
  };
  return (
    <Flex gap={4} wrap="wrap" alignItems="start">
      <Field.Root>
        <Field.Label>{t('field.due')}</Field.Label>
        <SingleSelect value={rule} onChange={(chosen) => choose(chosen as Rule)}>
          {RULES.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {t(`template.due.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {rule === 'in' && (
        <Field.Root>
          <Field.Label>{t('template.hours')}</Field.Label>
          <Field.Input
            type="number"
            min={0.25}
            max={8760}
            step={0.25}
            value={String((value.dueIn ?? HOUR) / HOUR)}
            onChange={(event) => {
              const minutes = Math.round(Number(event.target.value) * HOUR);
              if (minutes >= 1) onChange({ dueIn: minutes, dueAt: null });
            }}
          />
        </Field.Root>
      )}
      {rule === 'at' && (
        <Field.Root>
          <Field.Label>{t('template.clock')}</Field.Label>
          <Field.Input
            type="time"
            value={value.dueAt ?? ''}
            onChange={(event) => event.target.value && onChange({ dueIn: null, dueAt: event.target.value.slice(0, 5) })}
          />
        </Field.Root>
      )}
    </Flex>
  );
}
