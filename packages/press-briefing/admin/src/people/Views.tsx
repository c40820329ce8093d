import { Chip } from '@hoitu/admin-kit';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { HOME } from '../pluginId';
import { useT } from '../useT';

const Bar = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-bottom: 16px;
`;
const Pill = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  min-height: 44px;
  padding: 0 16px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;
  @media (max-width: 700px) {
    padding: 0 10px;
  }
  &.active {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

/** The three lists of people; how many wait for a decision stands on theirs. */
export function Views({ awaiting }: { awaiting: number }) {
  const t = useT();
  return (
    <Bar aria-label={t('agencies.page')}>
      <Pill to={`${HOME}/agencies`} end>
        {t('people.agencies')}
      </Pill>
      <Pill to={`${HOME}/agencies/delegates`}>
        {t('people.delegates')}
        {awaiting > 0 && <Chip tone="warning">{t('people.awaitingCount', { count: awaiting })}</Chip>}
      </Pill>
      <Pill to={`${HOME}/agencies/units`}>{t('people.units')}</Pill>
    </Bar>
  );
}
