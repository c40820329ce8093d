import type { Channel } from '../../../../contracts';
import { ask } from './api';
import { check, look, measure, PHOTO, type Rendition, render, suggest } from './rendition';
import { probe, retract, send } from './send';
import { type Settings, settings } from './settings';

const SECRETS = { accessToken: /^[A-Za-z0-9_-]{20,2000}$/, appSecret: /^[0-9a-f]{32}$/ } as const;

/** Posts of a Facebook Page: a link with its card, or pictures. */
export const facebook = () =>
  ({
    kind: 'facebook',
    label: { en: 'Facebook Page', vi: 'Trang Facebook' },
    settings,
    secrets: ['accessToken', 'appSecret'],
    secretLabels: {
      accessToken: { en: 'Page access token', vi: 'Mã truy cập của Trang' },
      appSecret: { en: 'App secret (may be left out)', vi: 'Khoá bí mật của ứng dụng (không bắt buộc)' },
    },
    checkSecret: (name, value) =>
      SECRETS[name as keyof typeof SECRETS]?.test(value)
        ? null
        : name === 'appSecret'
          ? { en: 'it has 32 characters, 0–9 and a–f.', vi: 'khoá gồm 32 ký tự 0–9 và a–f.' }
          : { en: 'it has only letters, digits, _ and -, 20 at least.', vi: 'mã chỉ gồm chữ không dấu, số, _ và -, ít nhất 20 ký tự.' },
    repeat: 'never',
    can: { update: true, retract: true, probe: true },
    images: [PHOTO],
    adapts: [{ name: 'text', label: { en: 'Text', vi: 'Lời bài đăng' }, lines: 5 }],
    // Facebook counts by the Page's readers and says how full it is in every answer; this keeps a small Page below it.
    pace: [{ max: 30, perMs: 60_000 }],
    settleMs: 120_000,
    render,
    check,
    measure,
    look,
    suggest,
    send,
    retract,
    probe,
    test: async (ctx) => {
      const reply = await ask(ctx, 'GET', ctx.settings.page, { fields: 'id,name' });
      return reply.ok
        ? { kind: 'delivered', remoteId: null, link: null, status: reply.status, said: String(reply.data.name ?? '') }
        : reply.outcome;
    },
  }) satisfies Channel<Settings, Rendition>;
