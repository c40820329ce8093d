import { tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';

const MASK = '•••';
/** A shorter value than this stands in too many texts by chance, and is no secret worth its name. */
const SHORTEST = 6;

/** The ways in which a text comes back from another machine: as it is, in JSON, in an address, in a form, in base64. */
function spellings(secret: string): string[] {
  const quoted = JSON.stringify(secret).slice(1, -1);
  const bytes = Buffer.from(secret);
  return [
    secret,
    quoted,
    quoted.replaceAll('/', '\\/'),
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    // A header's bytes as a server reads them that takes them for Latin-1.
    bytes.toString('latin1'),
  ];
}

/**
 * Makes a text safe to keep and to show: every secret in any of its spellings becomes •••, also one that was cut off at the end,
 * and characters no database takes are gone.
 */
export function scrubber(secrets: Iterable<string>): (text: string) => string {
  const known = [...new Set([...secrets].filter((one) => one.length >= SHORTEST).flatMap(spellings))].sort((a, b) => b.length - a.length);
  return (text) => {
    let out = text;
    for (const one of known) out = out.replaceAll(one, MASK);
    for (const one of known)
      for (let length = one.length - 1; length >= SHORTEST; length--)
        if (out.endsWith(one.slice(0, length))) out = `${out.slice(0, -length)}${MASK}`;
    return tidyText(out);
  };
}
