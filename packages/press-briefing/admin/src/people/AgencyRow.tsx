import { Chip } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Agency } from '../../../contracts';
import { ACCREDITATIONS, type Accreditation } from '../../../domain/accreditation';
import { PageLink } from '../components/PageLink';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { Contacts } from './Contacts';
import { PersonRow } from './PersonRow';
import { RowMenu } from './RowMenu';

/** How many hold a card always stands there; the others only where there are any. */
const ALWAYS: readonly Accreditation[] = ['granted'];

/** A thumb finds it; who waits stands out. */
const Count = styled(PageLink)<{ $waits: boolean }>`
  display: inline-flex;
  align-items: center;
  min-height: 44px;
  font-weight: ${({ $waits }) => ($waits ? 700 : 400)};
`;
// Those who wait stand on top of the list anyway.
const placeOf = (agency: string, state: Accreditation): string =>
  `${HOME}/agencies/delegates?agency=${agency}${state === 'requested' ? '' : `&state=${state}`}`;

/** One agency: its name, how many of its delegates stand how, how to reach it. */
export function AgencyRow({
  agency,
  may,
  onChange,
  onLink,
  onTurn,
}: {
  agency: Agency;
  may: boolean;
  onChange(): void;
  onLink(): void;
  onTurn(): void;
}) {
  const t = useT();
  const { id, name, kind, licence, delegates, active, email, phone } = agency;
  const counts = ACCREDITATIONS.filter((state) => delegates[state] > 0 || ALWAYS.includes(state));
  return (
    <PersonRow
      id={id}
      columns="minmax(0, 2fr) minmax(0, 2fr)"
      who={
        <>
          <Flex gap={2} wrap="wrap">
            <Typography tag="h2" fontWeight="bold">
              {name}
            </Typography>
            {!active && <Chip>{t('people.agency.inactive')}</Chip>}
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[t(`people.kind.${kind}`), licence && t('people.agency.licenceIs', { licence })].filter(Boolean).join(' · ')}
          </Typography>
          <Contacts email={email} phone={phone} />
        </>
      }
      more={
        <Flex gap={4} wrap="wrap">
          {counts.map((state) => (
            <Count key={state} to={placeOf(id, state)} $waits={state === 'requested'}>
              {t(`people.count.${state}`, { count: delegates[state] })}
            </Count>
          ))}
        </Flex>
      }
      menu={
        may && (
          <RowMenu
            label={t('people.menuOf', { name })}
            acts={[
              { name: t('people.change'), run: onChange },
              ...(active ? [{ name: t('people.agency.link'), run: onLink }] : []),
              { name: t(active ? 'people.agency.leave' : 'people.agency.return'), run: onTurn },
            ]}
          />
        )
      }
    />
  );
}
