import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createGlobalStyle } from 'styled-components';

/** On paper there is the copy alone: whatever Strapi's shell is made of, it is not on it. */
const OnPaper = createGlobalStyle`
  @page {
    size: A4;
    margin: 18mm 16mm;
  }
  @media screen {
    body > [data-print] {
      display: none;
    }
  }
  @media print {
    html,
    body {
      height: auto !important;
      overflow: visible !important;
      background: #fff !important;
    }
    body > *:not([data-print]) {
      display: none !important;
    }
  }
`;

/** What is printed while the page that holds it is open, and nothing else. */
export function PrintCopy({ children }: { children: ReactNode }) {
  return createPortal(
    <div data-print>
      <OnPaper />
      {children}
    </div>,
    document.body,
  );
}
