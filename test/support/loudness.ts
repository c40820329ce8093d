import { spawnSync } from 'node:child_process';

/** Integrated loudness (LUFS), true peak (dBTP) and length (s) of a sound file, by ffmpeg's ebur128 (EBU R 128). */
export function loudness(file: Buffer): { lufs: number; peak: number; seconds: number } {
  const args = ['-hide_banner', '-nostats', '-i', 'pipe:0', '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'];
  const { status, stderr } = spawnSync('ffmpeg', args, { input: file, encoding: 'utf8', timeout: 30_000, maxBuffer: 1 << 24 });
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const [, lufs] = /I:\s+(-?[\d.]+) LUFS/.exec(summary) ?? [];
  const [, peak] = /Peak:\s+(-?[\d.]+|-inf) dBFS/.exec(summary) ?? [];
  const [, h, m, s] = /time=(\d+):(\d+):([\d.]+)/.exec(stderr) ?? [];
  if (status !== 0 || lufs === undefined || s === undefined) throw new Error(`ffmpeg measured nothing: ${stderr.slice(-400)}`);
  return { lufs: Number(lufs), peak: Number(peak), seconds: Number(h) * 3600 + Number(m) * 60 + Number(s) };
}
