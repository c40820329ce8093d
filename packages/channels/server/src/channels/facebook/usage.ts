/** What Facebook says about how much of its limits is used: per cent, and minutes until it takes calls again. */
export type Usage = { percent: number; waitMs: number | null };

const numbersIn = (value: unknown): number[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, one]) =>
        /^(call_count|total_time|total_cputime)$/.test(name) && typeof one === 'number' ? [one] : [],
      )
    : [];

function parsed(header: string | undefined): unknown {
  try {
    return header ? JSON.parse(header) : null;
  } catch {
    return null;
  }
}

/**
 * `X-App-Usage` is one object, `X-Business-Use-Case-Usage` one list of them per account, with the minutes until access is regained.
 * Source: developers.facebook.com, "Rate limits".
 */
export function usageOf(headers: Record<string, string>): Usage {
  const business = Object.values((parsed(headers['x-business-use-case-usage']) as Record<string, unknown> | null) ?? {})
    .flat()
    .filter((one): one is Record<string, unknown> => Boolean(one) && typeof one === 'object');
  const all = [parsed(headers['x-app-usage']), ...business].flatMap(numbersIn);
  const minutes = Math.max(0, ...business.map((one) => Number(one.estimated_time_to_regain_access) || 0));
  return { percent: Math.max(0, ...all), waitMs: minutes > 0 ? minutes * 60_000 : null };
}
