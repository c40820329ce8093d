import { ArrowLeft } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { HOME } from '../pluginId';
import { useT } from '../useT';

const Way = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  margin-right: 12px;
  color: ${({ theme }) => theme.colors.primary600};
  @media (max-width: 640px) {
    min-height: 44px;
  }
`;

const WORDS = { campaigns: 'campaigns.back', commissions: 'commissions.back' } as const;

/** The line under a title: the way up, and what stands beside it. `to` is a path of this plugin. */
export function Back({ to, children }: { to: string; children?: ReactNode }) {
  const t = useT();
  return (
    <>
      <Way to={`${HOME}/${to}`}>
        <ArrowLeft aria-hidden width="12px" height="12px" />
        {t(WORDS[to as keyof typeof WORDS] ?? 'commissions.backToOne')}
      </Way>
      {children}
    </>
  );
}
