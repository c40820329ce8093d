/** Signs that nobody says where no rule has read them. */
const UNSAID = /[*_~^|\\<>{}[\]=+@#$•·▪●■◆►→←↑↓×÷©®™§¶`´¨¯¤¦¬°ºª%‰€£¥₩₫&±≈≥≤²³]/g;

/** A hyphen or stroke in a word parts two words; between spaces it is a pause, and stays. */
const JOINED = /(?<=[\p{L}\p{M}\p{N}])[-‐‑–—/]+(?=[\p{L}\p{N}])/gu;

/** A sentence as it is said: without the signs that nobody says. */
export const unsaid = (sentence: string): string => sentence.replace(UNSAID, ' ').replace(JOINED, ' ');

const breaks = (run: string): string => {
  const lines = run.split(/\r\n?|\n/).length - 1;
  return lines === 0 ? ' ' : lines === 1 ? '\n' : '\n\n';
};

/** One space between words, at most one empty line between paragraphs, no space before a mark that closes. */
export const spaced = (text: string): string =>
  text
    .replace(/\s+/g, breaks)
    .replace(/ (?=[,.;:!?)”»…](?:\s|$|["”»)]))/g, '')
    .replace(/\((?: )/g, '(')
    .trim()
    .normalize('NFC');
