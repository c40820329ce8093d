/** How far the server's clock is ahead of this device's, and how well that is known. */
export type Skew = { ahead: number; within: number };

/** What one answer tells: `now` is the server's (ISO), the rest this device's clock, ms. The answer was under way half of the time. */
export const skewBy = (now: string, sentAt: number, receivedAt: number): Skew => ({
  ahead: Date.parse(now) - (sentAt + receivedAt) / 2,
  within: (receivedAt - sentAt) / 2,
});

/** The better known of two; where they contradict each other, the newer: this device's clock was set meanwhile. */
export const better = (known: Skew | null, fresh: Skew): Skew =>
  known && known.within < fresh.within && Math.abs(known.ahead - fresh.ahead) <= known.within + fresh.within ? known : fresh;
