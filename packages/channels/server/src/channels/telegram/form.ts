import type { Derivative } from '../../../../contracts';

/** Parts are told apart by a line that stands in none of them: fields are looked through, and no JPEG holds it by chance. */
function boundaryFor(fields: readonly string[]): string {
  let boundary = 'hoitu-form';
  while (fields.some((value) => value.includes(boundary))) boundary += '-x';
  return `${boundary}-5f2c1d7e9b3a4860`;
}

/**
 * A form with photos `file0`, `file1`… beside its fields. Written here because the platform's encoder turns every line end of a field into
 * CRLF, as HTML asks, and the places of entities behind it would be off by one for each.
 * @param fields JSON where they are no text, as the Bot API takes them beside files
 */
export function formOf(fields: Record<string, unknown>, files: readonly Derivative[]): { body: Uint8Array; contentType: string } {
  const texts = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  const boundary = boundaryFor(texts.map(([, value]) => value));
  const head = (rest: string) => `--${boundary}\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`;
  const parts: (string | Uint8Array)[] = [
    ...texts.flatMap(([name, value]) => [head(`name="${name}"`), value, '\r\n']),
    ...files.flatMap(({ bytes, mime }, index) => [
      head(`name="file${index}"; filename="photo${index}.jpg"\r\nContent-Type: ${mime}`),
      bytes,
      '\r\n',
    ]),
    `--${boundary}--\r\n`,
  ];
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
