import { Chip, Initials } from '@hoitu/admin-kit';
import { fold } from '@hoitu/viet-text';
import { Box, Button, Field, Flex, IconButton, NumberInput, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Desk, Person } from '../../../contracts';
import { DESK_ROLES, type DeskRole } from '../../../domain/standing';
import { DEFAULT_CAPACITY } from '../../../domain/workload';
import { useDeskPeopleQuery } from '../api';
import { useT } from '../useT';

export type Member = Desk['members'][number];
const FOUND = 6;

const Row = styled.li`
  display: grid;
  align-items: center;
  gap: 8px;
  grid-template: 'name role load off' / minmax(0, 1fr) 160px 92px auto;
  @media (max-width: 640px) {
    grid-template: 'name off' 'role load' / minmax(0, 1fr) 92px;
    > :last-child {
      justify-self: end;
    }
  }
`;

/** Every word of `asked` begins somewhere in the name, accents or not: "le bao" finds "Lê Quốc Bảo". */
const called = (person: Person, asked: string): boolean => {
  const name = ` ${fold(person.name)}`;
  return fold(asked)
    .split(' ')
    .filter(Boolean)
    .every((word) => name.includes(` ${word}`));
};

/** Who belongs to a desk, as what, and how much each carries a day. Who has left the house is shown so, and can be taken off. */
export function Members({ members, onChange }: { members: readonly Member[]; onChange(members: Member[]): void }) {
  const t = useT();
  const { data: people = [] } = useDeskPeopleQuery({ all: 'true' });
  const [asked, setAsked] = useState('');
  const others = people.filter((person) => !members.some((one) => one.user === person.id));
  const found = asked.trim() ? others.filter((person) => called(person, asked)).slice(0, FOUND) : [];
  const put = (user: string, part: Partial<Member>) => onChange(members.map((one) => (one.user === user ? { ...one, ...part } : one)));
  const add = (person: Person) => {
    onChange([...members, { user: person.id, name: person.name, role: 'reporter', capacity: DEFAULT_CAPACITY, active: true }]);
    setAsked('');
  };

  return (
    <Box tag="fieldset" style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: 0 }}>
        {t('desk.members')}
      </Typography>
      {members.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('desk.membersHint')}
        </Typography>
      )}
      {members.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {t('desk.noMembers')}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2} paddingBottom={3}>
        {members.map((one) => (
          <Row key={one.user}>
            <Flex gap={2} style={{ gridArea: 'name', minWidth: 0 }}>
              <Initials name={one.name} />
              <Typography style={{ overflowWrap: 'anywhere' }}>{one.name}</Typography>
              {!one.active && <Chip tone="warning">{t('desk.gone')}</Chip>}
            </Flex>
            <div style={{ gridArea: 'role', minWidth: 0 }}>
              <SingleSelect
                aria-label={t('desk.memberRole', { name: one.name })}
                value={one.role}
                onChange={(role) => put(one.user, { role: role as DeskRole })}
              >
                {DESK_ROLES.map((role) => (
                  <SingleSelectOption key={role} value={role}>
                    {t(`desk.role.${role}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </div>
            <div style={{ gridArea: 'load' }}>
              <NumberInput
                aria-label={t('desk.memberCapacity', { name: one.name })}
                value={one.capacity}
                onValueChange={(capacity) => put(one.user, { capacity: Math.min(50, Math.max(0, Math.round(capacity ?? 0))) })}
              />
            </div>
            <div style={{ gridArea: 'off' }}>
              <IconButton
                size="L"
                label={t('desk.removeNamed', { name: one.name })}
                onClick={() => onChange(members.filter((other) => other !== one))}
              >
                <Cross />
              </IconButton>
            </div>
          </Row>
        ))}
      </Flex>
      <Field.Root>
        <Field.Label>{t('desk.addMember')}</Field.Label>
        <Field.Input
          type="search"
          autoComplete="off"
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter adds who was found; it must not send the form.
            event.preventDefault();
            if (found[0]) add(found[0]);
          }}
        />
      </Field.Root>
      <div aria-live="polite">
        {asked.trim() && found.length === 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('desk.nobodyFound')}
          </Typography>
        )}
        {found.length > 0 && (
          <Flex gap={2} wrap="wrap" paddingTop={2}>
            {found.map((person) => (
              <Button
                key={person.id}
                variant="tertiary"
                startIcon={<Plus />}
                aria-label={t('desk.addNamed', { name: person.name })}
                onClick={() => add(person)}
              >
                {person.name}
              </Button>
            ))}
          </Flex>
        )}
      </div>
    </Box>
  );
}
