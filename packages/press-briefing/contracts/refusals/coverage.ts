/** Of reports and figures. */
export const coverage = {
  span_empty: { status: 400, en: 'The span must end after it begins.', vi: 'Khoảng thời gian phải kết thúc sau khi bắt đầu.' },
} as const;
