import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { SpeechEngine } from '../../../contracts';
import type { ChannelsConfig } from '../config';
import { espeak } from './espeak';
import { type Mp3, mp3 } from './mp3';
import { silent } from './silent';

type Config = ChannelsConfig['speech'];
export type Audio = 'audio/mpeg' | 'audio/wav';

export type Able = { engine: string | null; audio: Audio | null; missing: Sentence | null };

const ENGINES: Record<string, (config: Config) => SpeechEngine | null> = {
  'espeak-ng': ({ espeak: path, timeoutMs }) => espeak(path, { timeoutMs }),
  silent: () => silent(),
  none: () => null,
};

const NO_ENGINE: Sentence = {
  en: 'No speech engine is set up: speech.engine of the channels plugin is “none”.',
  vi: 'Chưa dùng bộ đọc nào: mục speech.engine của plugin channels đang là “none”.',
};

const noEncoder = (path: string, why: 'missing' | 'failed'): Sentence =>
  why === 'missing'
    ? {
        en: `ffmpeg was not found (looked for “${path}”), so sound comes as WAV, its loudness as the engine made it. Install it (Debian: apt-get install ffmpeg), or write its path in speech.ffmpeg of the channels plugin.`,
        vi: `Không tìm thấy ffmpeg (đã tìm “${path}”) nên âm thanh là WAV, chưa chỉnh độ lớn. Hãy cài đặt (Debian: apt-get install ffmpeg), hoặc ghi đường dẫn vào mục speech.ffmpeg của plugin channels.`,
      }
    : {
        en: `“${path}” cannot make MP3 (it is no ffmpeg, or one without libmp3lame), so sound comes as WAV, its loudness as the engine made it. Look at speech.ffmpeg of the channels plugin.`,
        vi: `“${path}” không tạo được MP3 (không phải ffmpeg, hoặc thiếu libmp3lame) nên âm thanh là WAV, chưa chỉnh độ lớn. Hãy xem lại mục speech.ffmpeg của plugin channels.`,
      };

/** The programs a configuration names, and what they can do on this machine now. */
export function toolsOf(config: Config) {
  const engine = typeof config.engine === 'string' ? (ENGINES[config.engine]?.(config) ?? null) : config.engine;
  const encoder: Mp3 | null = config.ffmpeg ? mp3(config.ffmpeg, { timeoutMs: config.timeoutMs }) : null;

  return {
    engine,
    encoder,
    async able(): Promise<Able> {
      const [silentAbout, unencoded] = await Promise.all([engine ? (engine.missing?.() ?? null) : NO_ENGINE, encoder?.missing() ?? null]);
      if (silentAbout) return { engine: null, audio: null, missing: silentAbout };
      const missing = unencoded ? noEncoder(config.ffmpeg, unencoded) : null;
      return { engine: engine?.name ?? null, audio: encoder && !unencoded ? 'audio/mpeg' : 'audio/wav', missing };
    },
  };
}

export type Tools = ReturnType<typeof toolsOf>;
