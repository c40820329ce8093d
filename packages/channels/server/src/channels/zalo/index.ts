import type { Channel } from '../../../../contracts';
import { ask } from './api';
import { COVER, check, look, measure, type Rendition, render, suggest } from './rendition';
import { poll, probe, retract, send } from './send';
import { type Settings, settings } from './settings';

/** Articles of a Zalo Official Account. A broadcast to followers is no part of it: it cannot be taken back. */
export const zalo = () =>
  ({
    kind: 'zalo',
    label: { en: 'Zalo Official Account', vi: 'Zalo Official Account' },
    settings,
    secrets: ['appSecret', 'refreshToken'],
    secretLabels: {
      appSecret: { en: 'Secret key of the app', vi: 'Khoá bí mật của ứng dụng' },
      refreshToken: { en: 'Refresh token', vi: 'Refresh token' },
    },
    checkSecret: (_, value) =>
      /^[\x21-\x7e]{8,4000}$/.test(value)
        ? null
        : { en: 'it is at least 8 characters long, without spaces.', vi: 'mã dài ít nhất 8 ký tự và không có khoảng trắng.' },
    repeat: 'never',
    can: { update: true, retract: true, probe: true },
    images: [COVER],
    adapts: [
      { name: 'title', label: { en: 'Title', vi: 'Tít' }, lines: 2 },
      { name: 'description', label: { en: 'Description', vi: 'Sapo' }, lines: 3 },
      { name: 'author', label: { en: 'Author', vi: 'Tác giả' }, lines: 1 },
    ],
    // Zalo publishes no number for articles: so few that nobody will be asked to slow down.
    pace: [{ max: 20, perMs: 60_000 }],
    // An article stands in no list before its media are ready.
    settleMs: 300_000,
    render,
    check,
    measure,
    look,
    suggest,
    send,
    retract,
    poll,
    probe,
    test: async (ctx) => {
      const reply = await ask(ctx, 'GET', 'oa/getoa');
      return reply.ok
        ? { kind: 'delivered', remoteId: null, link: null, status: 200, said: String(reply.data.name ?? reply.said) }
        : reply.outcome;
    },
  }) satisfies Channel<Settings, Rendition>;
