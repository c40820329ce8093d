import type { GuardedConnect } from '../../../contracts';
import type { OutboundLimits } from './http';

/** The guarded way out for protocols that are not HTTP. */
export function guardedConnect(_limits: OutboundLimits): GuardedConnect {
  return () => Promise.reject(new Error('not built yet'));
}
