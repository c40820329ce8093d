import { Initials } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import type { Onlooker } from '../../../contracts';
import { useT } from '../useT';

const SHOWN = 4;

/** Who else is looking: their initials, and how many more. Nothing where one is alone. */
export function Onlookers({ people }: { people: readonly Onlooker[] }) {
  const t = useT();
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(', ');
  return (
    <Flex gap={1} role="group" aria-label={t('presence.others', { names })} title={names} data-onlookers>
      {people.slice(0, SHOWN).map(({ id, name }) => (
        <Initials key={id} name={name} />
      ))}
      {people.length > SHOWN && (
        <Typography variant="pi" textColor="neutral600">
          {t('presence.more', { count: people.length - SHOWN })}
        </Typography>
      )}
    </Flex>
  );
}

/** The same in words, e.g. in the head of a drawer: "2 đang xem". */
export function OnlookerCount({ people }: { people: readonly Onlooker[] }) {
  const t = useT();
  if (people.length === 0) return null;
  return (
    <Typography variant="pi" textColor="neutral600" title={people.map(({ name }) => name).join(', ')}>
      {t('presence.looking', { count: people.length })}
    </Typography>
  );
}
