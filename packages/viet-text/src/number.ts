/** Syllables of a group of three digits; a group that is not the first says its hundreds and its zero tens. */
function group(digits: string, first: boolean): number {
  const [hundreds, tens, ones] = digits.padStart(3, '0') as unknown as [string, string, string];
  if (hundreds === '0' && tens === '0' && ones === '0') return 0;
  const said = hundreds !== '0' || !first;
  const one = ones === '0' ? 0 : 1;
  if (tens === '0') return (said ? 2 : 0) + (one && said ? 2 : one);
  return (said ? 2 : 0) + (tens === '1' ? 1 : 2) + one;
}

/**
 * Syllables of an integer as said: 2026 "hai nghìn không trăm hai mươi sáu" is 8. Digits only.
 * Past a thousand billion billion, and with a zero in front, it is read digit by digit as a phone number is.
 */
export function integerSyllables(digits: string): number {
  if (/^0+$/.test(digits)) return digits.length;
  if (digits.startsWith('0') || digits.length > 18) return digits.length;
  const groups = digits.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [];
  return groups.reduce((sum, digits3, at) => {
    const said = group(digits3, at === 0);
    const power = groups.length - 1 - at;
    // nghìn, triệu, tỷ, nghìn tỷ, triệu tỷ
    const unit = power === 0 ? 0 : power <= 3 ? 1 : 2;
    return sum + (said === 0 ? 0 : said + unit);
  }, 0);
}

/** What follows the decimal comma: up to two digits as a number, more digit by digit. */
const fractionSyllables = (digits: string) => (digits.length <= 2 ? integerSyllables(digits) : digits.length);

/** Syllables of a number as Vietnamese write it: `200.000`, `3,5`, `1.234,56`, also `1,234.5`. */
export function numberSyllables(written: string): number {
  const negative = /^[-−+]/.test(written) ? 1 : 0;
  const digits = written.replace(/^[-−+]/, '');
  const thousands =
    /^\d{1,3}(?:\.\d{3})+(?:,(\d+))?$/.exec(digits) ??
    /^\d{1,3}(?:,\d{3}){2,}(?:\.(\d+))?$/.exec(digits) ??
    /^\d{1,3}(?:,\d{3})+\.(\d+)$/.exec(digits);
  if (thousands) {
    const fraction = thousands[1];
    const whole = fraction ? digits.slice(0, -fraction.length - 1) : digits;
    return negative + integerSyllables(whole.replace(/\D/g, '')) + (fraction ? 1 + fractionSyllables(fraction) : 0);
  }
  const [first = '', ...rest] = digits.split(/[.,]/);
  return negative + integerSyllables(first) + rest.reduce((sum, part) => sum + 1 + fractionSyllables(part), 0);
}
