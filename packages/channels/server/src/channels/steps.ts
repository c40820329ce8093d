import { isRefusal, type Refusal, type Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { ChannelContext, Derivative, Outcome, Picture } from '../../../contracts';
import type { doubtOf } from './answers';

export type Doubt = NonNullable<ReturnType<typeof doubtOf>>;

/** What every request needs, of a test as well as of a delivery. */
export type Contact<Settings> = Pick<ChannelContext<Settings>, 'http' | 'now' | 'settings' | 'secrets' | 'tokens'>;

/** A reason a person reads, in both languages: an outcome holds one text. */
export const inBoth = ({ en, vi }: Sentence): string => `${vi} / ${en}`;

/** A doubt about a step before the post itself: whatever became of it, nothing of the post has left. */
export const beforehand = (doubt: Doubt): Doubt => (doubt.kind === 'unsure' ? { ...doubt, kind: 'not_applied' } : doubt);

/** Nobody recorded what is out there, so nothing can be changed or pulled by itself. */
export const nothingKnown: Outcome = {
  kind: 'rejected',
  why: inBoth({
    en: 'It is not recorded which post this is. Look on the network and do it there.',
    vi: 'Không có ghi nhận đây là bài đăng nào. Hãy kiểm tra và xử lý trực tiếp trên mạng đó.',
  }),
};

/** A success whose body cannot be read: the post may be there, nobody knows its name. */
export const unreadable = (status: number, said: string): Outcome => ({
  kind: 'unsure',
  why: inBoth({ en: 'The answer could not be read.', vi: 'Không đọc được câu trả lời.' }),
  status,
  said: said.slice(0, 500),
});

/** A refusal of our own, as an outcome where nothing has left: 503 passes ("come back"), every other one is for a person to mend. */
export const refusedHere = (refusal: Refusal): Extract<Outcome, { kind: 'not_applied' | 'rejected' }> => ({
  kind: refusal.status === 503 ? 'not_applied' : 'rejected',
  why: inBoth({ en: refusal.say('en'), vi: refusal.say('vi') }),
});

/** The bytes of a picture, or what to say where they cannot be made; nothing has left then. */
export async function bytesOf(
  ctx: Pick<ChannelContext, 'picture'>,
  picture: Picture,
): Promise<{ ok: true; made: Derivative } | { ok: false; outcome: Extract<Outcome, { kind: 'not_applied' | 'rejected' }> }> {
  try {
    return { ok: true, made: await ctx.picture(picture) };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, outcome: refusedHere(error) };
    // Not foreseen, e.g. a disk that is away: it may be back.
    const { message } = error as Error;
    const why = inBoth({ en: `The picture could not be made: ${message}`, vi: `Không xử lý được ảnh: ${message}` });
    return { ok: false, outcome: { kind: 'not_applied', why } };
  }
}

/** `value` with every secret in its words blacked out: networks and proxies repeat what they were sent. */
export function hushed<T extends object>(value: T, secrets: Record<string, string>): T {
  const words = Object.values(secrets)
    .map((secret) => secret.trim())
    .filter((secret) => secret.length >= 6);
  const hide = (text: string) =>
    words
      .flatMap((secret) => [secret, encodeURIComponent(secret), ...secret.split(':').filter((part) => part.length >= 16)])
      .reduce((now, word) => now.replaceAll(word, '•••'), text);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, (key === 'why' || key === 'said') && typeof one === 'string' ? hide(one) : one]),
  ) as T;
}
