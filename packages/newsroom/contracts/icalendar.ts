/** iCalendar text (RFC 5545) that no typed text can break. Values still go through ical.js, which escapes them. */

/** Takes out every control character but the line feed: one could end a line or a field early. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
    .trim();
/** The same on one line. */
export const calendarLine = (text: string): string => calendarText(text).replace(/\n+/g, ' ');

const OCTETS = 75;
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/**
 * Folds an iCalendar text anew at 75 octets, the leading space of a continued line counted (RFC 5545 3.1).
 * ical.js 2.2.1 leaves that space out of the count, so its continued lines reach 76.
 */
export const refold = (text: string): string =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
