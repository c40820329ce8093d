import type { HttpAnswer, Outcome } from '../../../../contracts';
import { objectOf } from '../answers';
import { beforehand, type Contact, inBoth } from '../steps';
import { call, textOf } from './api';
import type { Settings } from './settings';

type Base = Pick<Contact<Settings>, 'http' | 'now' | 'settings' | 'secrets'>;
type Statuses = { max_characters?: number; characters_reserved_per_url?: number };

const limitsIn = (answer: HttpAnswer): Statuses => {
  const body = objectOf(answer) as { configuration?: { statuses?: Statuses }; max_toot_chars?: number } | null;
  return body?.configuration?.statuses ?? (body?.max_toot_chars ? { max_characters: body.max_toot_chars } : {});
};

/** What the server itself allows: its second description, else its first; nothing where it says nothing. */
async function limits(ctx: Base): Promise<Statuses> {
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const asked = await call(ctx, { method: 'GET', path });
    const found = asked.ok ? limitsIn(asked.answer) : {};
    if (found.max_characters) return found;
  }
  return {};
}

/** Whether the token works, and whether the limits in the settings are the server's. Posts nothing. */
export async function instanceSaid(ctx: Base): Promise<Outcome> {
  const me = await call(ctx, { method: 'GET', path: '/api/v1/accounts/verify_credentials' });
  if (!me.ok) {
    const doubt = beforehand(me.doubt);
    const why = inBoth({ en: 'The server does not accept this access token.', vi: 'Máy chủ không nhận mã truy cập này.' });
    return doubt.status === 401 || doubt.status === 403 ? { ...doubt, why } : doubt;
  }
  const name = textOf(me.answer, 'acct') ?? textOf(me.answer, 'username') ?? '?';
  const { max_characters: max, characters_reserved_per_url: perUrl } = await limits(ctx);
  const { maxCharacters, charactersPerUrl } = ctx.settings;
  const same = (max ?? maxCharacters) === maxCharacters && (perUrl ?? charactersPerUrl) === charactersPerUrl;
  const says = inBoth({
    en: `the server allows ${max ?? maxCharacters} characters and counts a link as ${perUrl ?? charactersPerUrl}; set the same here.`,
    vi: `máy chủ cho phép ${max ?? maxCharacters} ký tự, một đường dẫn tính ${perUrl ?? charactersPerUrl}; hãy đặt giống vậy trong thiết lập.`,
  });
  return {
    kind: 'delivered',
    remoteId: null,
    link: textOf(me.answer, 'url'),
    status: me.answer.status,
    said: same ? `@${name}` : `@${name}: ${says}`,
  };
}
