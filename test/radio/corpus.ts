import fs from 'node:fs';
import path from 'node:path';

export type RadioScript = { name: string; text: string };

/**
 * Fifty radio scripts as a producer gets them, written for this project: a city's weather, traffic, prices, scores, decrees, telephone
 * numbers, dates. A paragraph is a line. They are what the estimate is held against, and are not changed to suit it.
 */
export const corpus: RadioScript[] = ['short', 'medium', 'long', 'longest'].flatMap((file) =>
  fs
    .readFileSync(path.join(import.meta.dirname, 'scripts', `${file}.txt`), 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trim().split('\n');
      return { name, text: lines.join('\n') };
    }),
);
