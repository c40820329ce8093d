import { refusals } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { expect, it } from 'vitest';
import { soundOf } from './sound-of';

const sound = { bytes: Uint8Array.from([1, 2, 3]), mime: 'audio/mpeg', seconds: 3 } as const;
const refuse = refusals({ 'speech.missing': { status: 409, en: 'none', vi: 'không có' } });

/** A Strapi whose speech does `speak`, and what it logged. */
function having(speak: (wanted: { signal: AbortSignal }) => Promise<unknown>) {
  const warned: string[] = [];
  const service = () => ({ sound: speak });
  return { warned, strapi: { plugin: () => ({ service }), log: { warn: (line: string) => warned.push(line) } } as unknown as Core.Strapi };
}

it('gives the sound where there is an engine', async () => {
  expect(await soundOf(having(async () => sound).strapi, 'Mời bà con.', 1000)).toEqual(sound);
});

it.each([
  ['no engine is set up', () => Promise.reject(refuse('speech.missing')), 0],
  ['the engine fails', () => Promise.reject(new Error('đứt')), 1],
  ['the sound is huge', async () => ({ ...sound, bytes: { byteLength: 1e9 } }), 1],
])('goes without sound where %s', async (_, speak, lines) => {
  const { strapi, warned } = having(speak);
  expect(await soundOf(strapi, 'Mời bà con.', 1000)).toBeNull();
  expect(warned).toHaveLength(lines);
});

it('waits for no engine longer than it may, and tells it to stop', async () => {
  let stopped = false;
  const { strapi } = having(
    ({ signal }) =>
      new Promise(() =>
        signal.addEventListener('abort', () => {
          stopped = true;
        }),
      ),
  );
  expect(await soundOf(strapi, 'Mời bà con.', 20)).toBeNull();
  expect(stopped).toBe(true);
});
