import { Box, Flex, Main, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

export type PageTab = {
  to: string;
  label: string;
  badge?: ReactNode;
  /** Where the pages begin that stand under this tab without being below its address. */
  covers?: string;
};

const TabLink = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  min-height: 44px;
  padding: 0 2px;
  margin-right: 20px;
  font-size: 1.4rem;
  font-weight: 600;
  white-space: nowrap;
  text-decoration: none;
  color: ${({ theme }) => theme.colors.neutral600};
  border-bottom: 2px solid transparent;
  &.active,
  &[data-here] {
    color: ${({ theme }) => theme.colors.primary600};
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

const TabRow = styled.nav`
  position: relative;
  display: flex;
  overflow-x: auto;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  @media print {
    display: none;
  }
`;

/** The frame of every page of ours: a dense head (title, state, acts), tabs, content. No empty hero areas. */
export function PluginPage({
  title,
  status,
  subtitle,
  actions,
  tabs,
  label,
  children,
}: {
  title: string;
  /** Small things beside the title, e.g. a live sign. */
  status?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  tabs?: PageTab[];
  /** Accessible name of the tab row. */
  label?: string;
  children: ReactNode;
}) {
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Box paddingLeft={{ initial: 4, medium: 7 }} paddingRight={{ initial: 4, medium: 7 }} paddingTop={5} paddingBottom={8}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={2}>
          <Box>
            <Flex gap={3} wrap="wrap">
              <Typography tag="h1" variant="alpha">
                {title}
              </Typography>
              {status}
            </Flex>
            {subtitle && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {subtitle}
              </Typography>
            )}
          </Box>
          {actions && (
            <Flex gap={2} wrap="wrap">
              {actions}
            </Flex>
          )}
        </Flex>
        {tabs && <Tabs tabs={tabs} label={label ?? title} />}
        <Box paddingTop={4}>{children}</Box>
      </Box>
    </Main>
  );
}

/** Where more tabs stand than a phone is wide, the one you are on is in sight. */
function Tabs({ tabs, label }: { tabs: PageTab[]; label: string }) {
  const row = useRef<HTMLElement>(null);
  const count = tabs.length;
  const { pathname } = useLocation();
  const here = ({ covers }: PageTab) => (covers && pathname.startsWith(covers) ? { 'data-here': '' } : {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: tabs that come later, with the person's rights, move the others.
  useEffect(() => {
    const marked = row.current?.querySelector<HTMLElement>('.active, [data-here]');
    if (row.current && marked) row.current.scrollLeft = marked.offsetLeft - (row.current.clientWidth - marked.offsetWidth) / 2;
  }, [count]);
  return (
    <TabRow ref={row} aria-label={label}>
      {tabs.map((tab) => (
        <TabLink key={tab.to} to={tab.to} {...here(tab)}>
          {tab.label}
          {tab.badge}
        </TabLink>
      ))}
    </TabRow>
  );
}

/** A white sheet with a small heading. */
export function Card({ title, aside, children }: { title?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <Box tag="section" background="neutral0" borderColor="neutral150" hasRadius shadow="tableShadow" padding={4}>
      {(title || aside) && (
        <Flex justifyContent="space-between" gap={2} paddingBottom={3} wrap="wrap">
          {title && (
            <Typography tag="h2" variant="delta" fontWeight="bold">
              {title}
            </Typography>
          )}
          {aside}
        </Flex>
      )}
      {children}
    </Box>
  );
}
