import { wallOf } from '../wall';

const two = (number: number): string => String(number).padStart(2, '0');

/** A length as a studio writes it: `0:07`, `12:05`, `1:02:05`. Seconds in, whole ones out. */
export function lengthOf(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}

/** How much is over or under: `+0:22`, `−0:31`, `0:00`. */
export function overOf(seconds: number): string {
  const whole = Math.round(seconds);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${lengthOf(whole)}`;
}

/** The wall clock of `zone`, to the second: `17:02:02`. Epoch ms in. */
export const clockOf = (ms: number, zone: string): string =>
  new Date(Math.round(wallOf(ms, zone) / 1000) * 1000).toISOString().slice(11, 19);
