/** What `<input type="datetime-local">` holds, and back: the browser's own zone on the screen, UTC in the data. */
export function toInput(iso: string | null): string {
  if (!iso) return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export const fromInput = (value: string): string | null => (value ? new Date(value).toISOString() : null);
