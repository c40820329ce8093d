import { PrintCopy } from '@hoitu/admin-kit';
import { lightTheme } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled, ThemeProvider } from 'styled-components';

const Sheet = styled.div`
  font-family: system-ui, sans-serif;
  color: ${({ theme }) => theme.colors.neutral800};
  h1 {
    margin: 0 0 4px;
    font-size: 2rem;
    font-weight: 700;
  }
  > p {
    margin: 0 0 16px;
    font-size: 1.3rem;
  }
  section {
    break-inside: avoid-page;
    box-shadow: none;
  }
`;

/** The report on paper: by the light theme, whatever the screen is in. Nothing of it is read or reached on the screen. */
export function OnPaper({ title, subtitle, children }: { title: string; subtitle: string; children: ReactNode }) {
  return (
    <PrintCopy>
      <ThemeProvider theme={lightTheme}>
        <Sheet>
          <h1>{title}</h1>
          <p>{subtitle}</p>
          {children}
        </Sheet>
      </ThemeProvider>
    </PrintCopy>
  );
}
