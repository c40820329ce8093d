import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Delegate } from '../../../contracts';
import { useT } from '../useT';
import { Contacts } from './Contacts';
import { RowMenu } from './RowMenu';

const Line = styled.li<{ $columns: string; $phone: string }>`
  display: grid;
  grid-template-columns: ${({ $columns }) => $columns};
  gap: 4px 16px;
  align-items: center;
  padding: 8px 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-wrap: anywhere;
  &:last-child {
    border-bottom: 0;
  }
  @media (max-width: 700px) {
    grid-template-columns: ${({ $phone }) => $phone};
    gap: 4px 8px;
  }
`;

const Acts = styled.div`
  display: flex;
  gap: 8px;
  justify-content: flex-end;
  @media (max-width: 700px) {
    grid-column: 1 / -1;
    > button:not(:last-child) {
      flex: 1 1 0;
      min-height: 44px;
    }
  }
`;

/** One who waits: who it is, of which agency, and the two answers. */
export function AwaitingRow({
  delegate,
  may,
  busy,
  chosen,
  onChoose,
  onGrant,
  onRefuse,
  onChange,
}: {
  delegate: Delegate;
  may: boolean;
  busy: boolean;
  chosen: boolean;
  onChoose(on: boolean): void;
  onGrant(): void;
  onRefuse(): void;
  onChange(): void;
}) {
  const t = useT();
  const { id, name, role, agencyName, email, phone } = delegate;
  return (
    <Line
      $columns={may ? 'auto minmax(0, 1fr) auto' : 'minmax(0, 1fr)'}
      $phone={may ? 'auto minmax(0, 1fr)' : 'minmax(0, 1fr)'}
      data-row={`awaiting ${id}`}
    >
      {may && (
        <Flex style={{ minWidth: 44, minHeight: 44 }} justifyContent="center">
          <Checkbox aria-label={t('people.awaiting.choose', { name })} checked={chosen} onCheckedChange={(on) => onChoose(on === true)} />
        </Flex>
      )}
      <Box>
        <Typography tag="h3" fontWeight="bold">
          {name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[role, agencyName].filter(Boolean).join(' · ')}
        </Typography>
        <Contacts email={email} phone={phone} />
      </Box>
      {may && (
        <Acts>
          <Button size="L" variant="success-light" disabled={busy} aria-label={t('people.awaiting.grantName', { name })} onClick={onGrant}>
            {t('people.act.grant')}
          </Button>
          <Button size="L" variant="tertiary" disabled={busy} aria-label={t('people.awaiting.refuseName', { name })} onClick={onRefuse}>
            {t('people.act.refuse')}
          </Button>
          <RowMenu label={t('people.menuOf', { name })} acts={[{ name: t('people.change'), run: onChange }]} />
        </Acts>
      )}
    </Line>
  );
}
