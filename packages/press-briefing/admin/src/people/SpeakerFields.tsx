import { Caution } from '@hoitu/admin-kit';
import { Box, Field, Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Account, Unit } from '../../../contracts';
import { Text } from '../components/fields';
import { useT } from '../useT';

export type Speaker = NonNullable<Unit['head']>;

/** Somebody who speaks for a unit: by an account, by e-mail, or both. */
export function SpeakerFields({
  prefix,
  speaker,
  accounts,
  removeLabel,
  onPut,
  onRemove,
}: {
  prefix: string;
  speaker: Speaker;
  accounts: readonly Account[];
  removeLabel: string;
  onPut(part: Partial<Speaker>): void;
  onRemove(): void;
}) {
  const t = useT();
  const account = accounts.find(({ id }) => id === speaker.user);
  // An account that was closed since stays chosen, and says so.
  const closed = speaker.user !== null && accounts.length > 0 && !account;
  const choose = (id: string) => {
    const chosen = accounts.find((one) => one.id === id);
    onPut({ user: id || null, ...(chosen && !speaker.name.trim() ? { name: chosen.name } : {}) });
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3}>
      <Flex gap={2} alignItems="start">
        <Flex direction="column" alignItems="stretch" gap={3} style={{ flex: 1, minWidth: 0 }}>
          <Flex gap={3} wrap="wrap" alignItems="start">
            <Text
              name={`${prefix}-name`}
              label={t('people.field.fullName')}
              value={speaker.name}
              onChange={(name) => onPut({ name })}
              max={120}
              required
            />
            <Field.Root name={`${prefix}-user`} style={{ flex: '1 1 auto', minWidth: 'min(14rem, 100%)' }}>
              <Field.Label>{t('people.field.account')}</Field.Label>
              <SingleSelect
                value={speaker.user ?? ''}
                placeholder={t('people.unit.noAccount')}
                clearLabel={t('people.clear')}
                onClear={() => choose('')}
                onChange={(id: string | number) => choose(String(id ?? ''))}
              >
                {closed && <SingleSelectOption value={speaker.user ?? ''}>{t('people.unit.closedAccount')}</SingleSelectOption>}
                {accounts.map(({ id, name }) => (
                  <SingleSelectOption key={id} value={id}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Flex>
          <Flex gap={3} wrap="wrap" alignItems="start">
            <Text
              name={`${prefix}-email`}
              label={t('people.field.email')}
              value={speaker.email}
              onChange={(email) => onPut({ email })}
              max={254}
            />
            <Text
              name={`${prefix}-phone`}
              label={t('people.field.phone')}
              value={speaker.phone}
              onChange={(phone) => onPut({ phone })}
              max={40}
            />
          </Flex>
          {account && !account.answers && <Caution variant="pi">{t('people.unit.mayNotAnswer', { name: account.name })}</Caution>}
          {speaker.user === null && !speaker.email.trim() && <Caution variant="pi">{t('people.unit.unreachable')}</Caution>}
        </Flex>
        <IconButton label={removeLabel} type="button" onClick={onRemove} style={{ width: 44, height: 44 }}>
          <Trash />
        </IconButton>
      </Flex>
    </Box>
  );
}
