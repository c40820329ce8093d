export type Listed = { name: string; numbers: string[]; unreadable: string[] };

/**
 * A phone number in E.164 digits without the plus: `0901 234 567`, `84901234567` and `+84 901 234 567` are one.
 * A leading 0 is Vietnam's. Null where it is no number anybody could be reached at (ITU-T E.164: at most 15 digits).
 */
export function phone(written: string): string | null {
  const digits = written.trim().replace(/[\s.()-]/g, '');
  if (/^0[2-9]\d{8,9}$/.test(digits)) return `84${digits.slice(1)}`;
  const international = /^(?:\+|00)?([1-9]\d{7,14})$/.exec(digits);
  if (!international) return null;
  const number = international[1] as string;
  // Without a plus only Vietnam's own code is believed: "901234567" may be half a number.
  if (!/^(\+|00)/.test(digits) && !/^84[2-9]\d{8,9}$/.test(number)) return null;
  return /^84/.test(number) && !/^84[2-9]\d{8,9}$/.test(number) ? null : number;
}

/** Enough to recognise a number by, too little to ring it. */
export const masked = (number: string): string => `${number.slice(0, 4)}…${number.slice(-2)}`;

const listed = (name: string, text: string): Listed => {
  const written = text
    .split(/[,\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    name,
    numbers: [...new Set(written.flatMap((one) => phone(one) ?? []))],
    unreadable: written.filter((one) => phone(one) === null),
  };
};

/** Lists as a person writes them: `Toà soạn: 0901234567, 0912345678; Phường Đống Đa: +84 24 3857 1234`. */
export function lists(text: string): Listed[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const colon = one.indexOf(':');
      return listed(colon < 0 ? '' : one.slice(0, colon).trim().normalize('NFC'), colon < 0 ? one : one.slice(colon + 1));
    });
}

/** The list called `name`, or all of them as one where no name is given; null where there is no such list. */
export function listCalled(all: readonly Listed[], name: string): Listed | null {
  const wanted = name.trim().normalize('NFC').toLowerCase();
  const found = wanted ? all.filter((one) => one.name.toLowerCase() === wanted) : all;
  if (wanted && found.length === 0) return null;
  return {
    name: name.trim(),
    numbers: [...new Set(found.flatMap((one) => one.numbers))],
    unreadable: found.flatMap((one) => one.unreadable),
  };
}
