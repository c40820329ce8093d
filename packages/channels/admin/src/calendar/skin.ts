import type { Tone } from '@hoitu/admin-kit';
import { styled } from 'styled-components';

/** FullCalendar in the theme's colours, light and dark. The lightest text is the lightest that passes on these grounds. */
export const Skin = styled.div`
  --fc-border-color: ${({ theme }) => theme.colors.neutral200};
  --fc-page-bg-color: ${({ theme }) => theme.colors.neutral0};
  --fc-neutral-bg-color: ${({ theme }) => theme.colors.neutral100};
  --fc-neutral-text-color: ${({ theme }) => theme.colors.neutral700};
  --fc-today-bg-color: ${({ theme }) => theme.colors.primary100};
  --fc-list-event-hover-bg-color: ${({ theme }) => theme.colors.neutral100};
  --fc-now-indicator-color: ${({ theme }) => theme.colors.danger600};
  --fc-highlight-color: ${({ theme }) => theme.colors.primary100};
  --fc-event-text-color: ${({ theme }) => theme.colors.neutral800};
  --fc-event-bg-color: transparent;
  --fc-event-border-color: transparent;
  --fc-small-font-size: 1.2rem;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};

  .fc a {
    color: inherit;
  }
  .fc-daygrid-day-number,
  .fc-col-header-cell-cushion,
  .fc-list-day-text,
  .fc-list-day-side-text {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
  }
  .fc-day-other .fc-daygrid-day-top {
    opacity: 1;
  }
  .fc-day-other .fc-daygrid-day-number {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 400;
  }
  .fc-daygrid-day-top {
    flex-direction: row;
  }
  .fc-daygrid-day-number {
    width: 100%;
    display: flex;
    gap: 6px;
    align-items: baseline;
    min-width: 0;
  }
  .fc-daygrid-more-link {
    color: ${({ theme }) => theme.colors.neutral700};
    font-variant-numeric: tabular-nums;
  }
  .fc-daygrid-more-link {
    font-weight: 600;
    text-decoration: underline;
  }
  .fc-event {
    cursor: pointer;
    border-radius: 4px;
    white-space: normal;
    box-shadow: none;
  }
  .fc-list-event-title button:focus-visible,
  .fc-event:focus-visible,
  .fc a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
    box-shadow: none;
  }
  .fc-event:focus::after,
  .fc-event:focus::before {
    content: none;
  }
  .fc-list {
    border-radius: 4px;
  }
  .fc-list-event td {
    padding: 0;
  }
  .fc-list-event-time,
  .fc-list-event-graphic {
    display: none;
  }
  .fc-list-event-title button {
    width: 100%;
    min-height: 44px;
    font: inherit;
    text-align: left;
    cursor: pointer;
  }
  .fc-list-empty {
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;

/** The bar at the left says by its colour what the word says: sent, waiting, in trouble, pulled. The network is named in words. */
export const Entry = styled.span<{ $tone: Tone; $wide: boolean; $planned: boolean }>`
  position: relative;
  display: block;
  height: 100%;
  padding: ${({ $wide }) => ($wide ? '11px 12px 11px 18px' : '1px 4px 1px 10px')};
  border-radius: 4px;
  overflow: hidden;
  line-height: 1.35;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px ${({ $planned }) => ($planned ? 'dashed' : 'solid')} ${({ theme }) => theme.colors.neutral200};
  &::before {
    content: '';
    position: absolute;
    inset: ${({ $wide }) => ($wide ? '6px auto 6px 6px' : '2px auto 2px 2px')};
    width: 4px;
    border-radius: 2px;
    background: ${({ theme, $tone }) => ($tone === 'neutral' ? theme.colors.neutral500 : theme.colors[`${$tone}600`])};
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .word {
    font-weight: 700;
  }
`;
