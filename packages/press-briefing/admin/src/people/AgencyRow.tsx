import { Chip } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Agency } from '../../../contracts';
import { ACCREDITATIONS, type Accreditation } from '../../../domain/accreditation';
import { PageLink } from '../components/PageLink';
import { Row } from '../components/Rows';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { Contacts } from './Contacts';
import { RowMenu } from './RowMenu';

/** Two of them say how an agency stands; the others only where there are any. */
const ALWAYS: readonly Accreditation[] = ['granted'];

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
    <Row $columns="minmax(0, 2fr) minmax(0, 2fr) auto" $phone="minmax(0, 1fr) auto" data-row={id}>
      <Box>
        <Flex gap={2} wrap="wrap">
          <Typography tag="h3" fontWeight="bold">
            {name}
          </Typography>
          {!active && <Chip>{t('people.agency.inactive')}</Chip>}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[t(`people.kind.${kind}`), licence && t('people.agency.licenceIs', { licence })].filter(Boolean).join(' · ')}
        </Typography>
        <Contacts email={email} phone={phone} />
      </Box>
      <Box style={{ gridRow: 'span 1' }}>
        <Flex gap={3} wrap="wrap">
          {counts.map((state) => (
            <PageLink
              key={state}
              to={`${HOME}/agencies/delegates?agency=${id}${state === 'requested' ? '' : `&state=${state}`}`}
              style={{ minHeight: 44, display: 'inline-flex', alignItems: 'center', fontWeight: state === 'requested' ? 700 : 400 }}
            >
              {t(`people.count.${state}`, { count: delegates[state] })}
            </PageLink>
          ))}
        </Flex>
      </Box>
      {may && (
        <RowMenu
          label={t('people.menuOf', { name })}
          acts={[
            { name: t('people.change'), run: onChange },
            ...(active ? [{ name: t('people.agency.link'), run: onLink }] : []),
            { name: t(active ? 'people.agency.leave' : 'people.agency.return'), run: onTurn },
          ]}
        />
      )}
    </Row>
  );
}
