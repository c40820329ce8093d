/** Of agencies, delegates and units. */
export const people = {
  agency_not_found: { status: 404, en: 'There is no such press agency.', vi: 'Không có cơ quan báo chí này.' },
  delegate_not_found: { status: 404, en: 'There is no such delegate.', vi: 'Không có đại biểu này.' },
  unit_not_found: { status: 404, en: 'There is no such unit.', vi: 'Không có đơn vị này.' },
} as const;
