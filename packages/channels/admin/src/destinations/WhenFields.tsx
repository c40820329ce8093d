import { Checkbox, Field, Flex, MultiSelect, MultiSelectOption, TextInput, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useT } from '../useT';
import type { Draft } from './form';

export type Choices = {
  sections: { slug: string; name: string }[];
  locales: { code: string; name: string }[];
  timezone: string;
};
type Props = { draft: Draft; choices: Choices; put(part: Partial<Draft>): void };

/** What goes there, and when. */
export function WhenFields({ draft, choices, put }: Props) {
  const t = useT();
  // What is chosen stays to be seen though the CMS has it no longer.
  const sections = withChosen(
    choices.sections.map((one) => ({ value: one.slug, name: one.name })),
    draft.sections,
  );
  const locales = withChosen(
    choices.locales.map((one) => ({ value: one.code, name: one.name })),
    draft.locales,
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h3" variant="delta">
        {t('destination.what')}
      </Typography>
      <Check
        on={draft.byDefault}
        say={t('destination.byDefault')}
        hint={t('destination.byDefaultHint')}
        put={(byDefault) => put({ byDefault })}
      />
      {sections.length > 0 && (
        <Many
          name="sections"
          label={t('destination.pickSections')}
          all={t('destination.allSections')}
          options={sections}
          value={draft.sections}
          put={(next) => put({ sections: next })}
        />
      )}
      {locales.length > 0 && (
        <Many
          name="locales"
          label={t('destination.pickLocales')}
          all={t('destination.allLocales')}
          options={locales}
          value={draft.locales}
          put={(next) => put({ locales: next })}
        />
      )}
      <Typography tag="h3" variant="delta">
        {t('destination.when')}
      </Typography>
      <Check
        on={draft.approval}
        say={t('destination.approval')}
        hint={t('destination.approvalHint')}
        put={(approval) => put({ approval })}
      />
      <Check
        on={draft.quiet}
        say={t('destination.quiet')}
        hint={t('destination.quietHint', { zone: choices.timezone })}
        put={(quiet) => put({ quiet })}
      />
      {draft.quiet && (
        <Flex gap={3} wrap="wrap">
          <Clock name="quietFrom" label={t('destination.quietFrom')} value={draft.quietFrom} put={(quietFrom) => put({ quietFrom })} />
          <Clock name="quietTo" label={t('destination.quietTo')} value={draft.quietTo} put={(quietTo) => put({ quietTo })} />
        </Flex>
      )}
    </Flex>
  );
}

type Option = { value: string; name: string };
const withChosen = (options: Option[], chosen: readonly string[]): Option[] => [
  ...options,
  ...chosen.filter((value) => !options.some((one) => one.value === value)).map((value) => ({ value, name: value })),
];

function Many({
  name,
  label,
  all,
  options,
  value,
  put,
}: {
  name: string;
  label: string;
  all: string;
  options: Option[];
  value: string[];
  put(next: string[]): void;
}) {
  const t = useT();
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        placeholder={all}
        value={value}
        withTags
        clearLabel={t('search.clear')}
        onClear={() => put([])}
        onChange={(next: string[]) => put(next)}
      >
        {options.map((one) => (
          <MultiSelectOption key={one.value} value={one.value}>
            {one.name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
}

function Check({ on, say, hint, put }: { on: boolean; say: ReactNode; hint: string; put(on: boolean): void }) {
  return (
    <Field.Root hint={hint}>
      <Checkbox checked={on} onCheckedChange={(next: boolean | 'indeterminate') => put(next === true)}>
        {say}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}

const Clock = ({ name, label, value, put }: { name: string; label: string; value: string; put(next: string): void }) => (
  <Field.Root name={name} style={{ flex: '1 1 8rem' }} required>
    <Field.Label>{label}</Field.Label>
    <TextInput name={name} type="time" value={value} onChange={(event) => put(event.target.value)} />
  </Field.Root>
);
