/** Of documents. */
export const documents = {
  document_not_found: { status: 404, en: 'There is no such document.', vi: 'Không có tài liệu này.' },
} as const;
