import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { HOME } from '../pluginId';
import { useCan } from '../rights';
import { useT } from '../useT';

type RadioPage = { to: string; label: string };

/** The pages of the radio that this person may see; `entry` is what the tab opens: where one is, else the first. */
export function useRadioPages(): { pages: RadioPage[]; entry: string | null; here: boolean } {
  const t = useT();
  const can = useCan();
  const { pathname } = useLocation();
  const all = [
    { to: `${HOME}/scripts`, label: t('scripts.title') },
    ...(can.bulletins || can.scripts ? [{ to: `${HOME}/bulletins`, label: t('bulletins.title') }] : []),
    { to: `${HOME}/readings`, label: t('readings.title') },
  ];
  const pages = can.scripts || can.bulletins || can.outbox ? all : [];
  const here = pages.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return { pages, entry: (here ?? pages[0])?.to ?? null, here: here !== undefined };
}

const Row = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 8px;
  margin-bottom: 16px;
  @media print {
    display: none;
  }
`;

const Pill = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  min-height: 32px;
  padding: 0 12px;
  border-radius: 16px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  font-size: 1.3rem;
  font-weight: 600;
  text-decoration: none;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  &.active {
    color: ${({ theme }) => theme.colors.primary700};
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  @media (max-width: 640px) {
    min-height: 44px;
    border-radius: 22px;
  }
`;

/** What stands under the Radio tab. */
export function RadioNav({ pages }: { pages: readonly RadioPage[] }) {
  const t = useT();
  return (
    <Row aria-label={t('radio.tabs')}>
      {pages.map(({ to, label }) => (
        <Pill key={to} to={to}>
          {label}
        </Pill>
      ))}
    </Row>
  );
}
