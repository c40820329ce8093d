import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Delegate } from '../../../contracts';
import { ACCREDITATION_ACTS } from '../../../domain/accreditation';
import { useT } from '../useT';
import { Contacts } from './Contacts';
import type { Asked } from './DecisionDialog';
import { PersonRow } from './PersonRow';
import { RowMenu } from './RowMenu';
import { AccreditationChip, useSayDay } from './words';

const Code = styled.code`
  font-family: ui-monospace, 'Noto Sans Mono', monospace;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral800};
  white-space: nowrap;
`;

/** One delegate: who, of which agency, how the accreditation stands and why. */
export function DelegateRow({
  delegate,
  may,
  onChange,
  onAct,
}: {
  delegate: Delegate;
  may: boolean;
  onChange(): void;
  onAct(act: Asked | 'request'): void;
}) {
  const t = useT();
  const sayDay = useSayDay();
  const { id, name, role, agencyName, state, reason, card, expires, email, phone } = delegate;
  const held = state === 'granted' || state === 'expired';
  const acts = ACCREDITATION_ACTS[state].map((act) => ({
    name: `${t(`people.act.${act === 'grant' && held ? 'prolong' : act}`)}${act === 'request' ? '' : '…'}`,
    run: () => onAct(act),
    danger: act === 'withdraw',
  }));
  return (
    <PersonRow
      id={id}
      columns="minmax(0, 3fr) minmax(0, 2fr)"
      who={
        <>
          <Typography tag="h3" fontWeight="bold">
            {name}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[role, agencyName].filter(Boolean).join(' · ')}
          </Typography>
          <Contacts email={email} phone={phone} />
        </>
      }
      more={
        <>
          <Flex gap={2} wrap="wrap">
            <AccreditationChip state={state} />
            {card && held && <Code>{card}</Code>}
            {expires && held && (
              <Typography variant="pi" textColor="neutral600">
                {t(state === 'expired' ? 'people.expiredOn' : 'people.expiresOn', { day: sayDay(expires) })}
              </Typography>
            )}
          </Flex>
          {reason && (
            <Typography tag="p" variant="pi" textColor="neutral700">
              {t('people.because', { reason })}
            </Typography>
          )}
        </>
      }
      menu={may && <RowMenu label={t('people.menuOf', { name })} acts={[...acts, { name: t('people.change'), run: onChange }]} />}
    />
  );
}
