import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { clean, newsSitemap } from './feed';
import { paragraphs } from './plain';
import { draftWords, estimate, reoffer, slugline } from './radio/script';
import { retryAfterMs, secretBase64, signatureHeader, signingInput } from './signing';
import { decideSlug } from './slug';

const none = () => false;

describe('slugs', () => {
  const story = { headline: 'Mưa lớn, 12 điểm ngập', slug: '', id: 'k3j' };
  it('comes from the headline, from the slug field, or from the id', () => {
    expect(decideSlug(story, null, none).slug).toBe('mua-lon-12-diem-ngap');
    expect(decideSlug({ ...story, slug: 'Ngập nội thành' }, null, none).slug).toBe('ngap-noi-thanh');
    expect(decideSlug({ ...story, headline: '!!!' }, null, none).slug).toBe('tin-k3j');
  });
  it('is frozen: a new headline moves nothing, a new slug field leaves a redirect', () => {
    const now = { slug: 'mua-lon', source: '' };
    expect(decideSlug({ ...story, headline: 'Khác' }, now, none)).toEqual({ ...now, redirectFrom: null });
    expect(decideSlug({ ...story, slug: 'ngap-lut' }, now, none)).toEqual({
      slug: 'ngap-lut',
      source: 'ngap-lut',
      redirectFrom: 'mua-lon',
    });
  });
  it('numbers what is taken', () => {
    expect(decideSlug(story, null, (slug) => slug === 'mua-lon-12-diem-ngap').slug).toBe('mua-lon-12-diem-ngap-2');
  });
});

describe('webhook signatures', () => {
  it('are what the reference verifier accepts, for every body', () => {
    const secret = `whsec_${Buffer.from('một khoá đủ dài cho phép thử này').toString('base64')}`;
    const verifier = new Webhook(secret);
    const timestamp = Math.floor(Date.now() / 1000);
    fc.assert(
      fc.property(fc.json(), fc.uuid(), (body, id) => {
        const mac = createHmac('sha256', Buffer.from(secretBase64(secret) as string, 'base64'))
          .update(signingInput(id, timestamp, body))
          .digest('base64');
        const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatureHeader(['AAAA', mac]) };
        expect(verifier.verify(body, headers)).toEqual(JSON.parse(body));
      }),
    );
  });
  it('reads Retry-After in seconds and as a date, and what is neither not at all', () => {
    expect(retryAfterMs('120', 0)).toBe(120_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:00 GMT', 5)).toBe(0);
    expect(retryAfterMs('mai', 0)).toBeNull();
    expect(secretBase64('hunter2')).toBeNull();
  });
});

const p = (text: string): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [{ type: 'text', value: text }],
});

describe('radio words', () => {
  const body: Root = {
    type: 'root',
    children: [
      p('Nước rút lúc 9 giờ.'),
      {
        type: 'element',
        tagName: 'ul',
        properties: {},
        children: [{ type: 'element', tagName: 'li', properties: {}, children: [{ type: 'text', value: 'Đường Láng' }] }],
      },
      { type: 'element', tagName: 'figure', properties: {}, children: [p('Ảnh: TL')] },
    ],
  };
  it('are plain sentences, without what nobody reads', () => {
    expect(paragraphs(body)).toEqual(['Nước rút lúc 9 giờ.', 'Đường Láng']);
    expect(draftWords({ headline: 'Mưa lớn', summary: '', body })).toEqual({ cue: 'Mưa lớn.', text: 'Nước rút lúc 9 giờ.\n\nĐường Láng.' });
  });
  it('take as long as their syllables at 230 a minute', () => {
    const words = { cue: '', text: Array.from({ length: 230 }, () => 'ta').join(' ') };
    expect(estimate(words)).toEqual({ syllables: 230, seconds: 60 });
  });
  it('are never written over: new ones wait beside them', () => {
    const mine = { cue: 'Lời dẫn của tôi', text: 'Bài của tôi', state: 'approved' as const, storyVersion: 1, outdated: false };
    expect(reoffer(mine, { cue: 'a', text: 'b', version: 2 })).toEqual({
      storyVersion: 2,
      state: 'approved',
      outdated: true,
      offered: { cue: 'a', text: 'b' },
    });
    expect(reoffer(mine, { cue: 'a', text: 'b', version: 1 })).toBeNull();
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(9), (cue, text, version) => {
        const next = reoffer(mine, { cue, text, version });
        expect(next && ('cue' in next || 'text' in next)).toBeFalsy();
      }),
    );
  });
  it('have a short name', () => {
    expect(slugline('Mưa lớn, 12 điểm ngập trong nội thành')).toBe('MƯA LỚN 12 ĐIỂM NGẬP');
    expect(slugline('Triều cường lên 1,68 m, ba phường')).toBe('TRIỀU CƯỜNG LÊN 1,68 M');
    expect(slugline('Giá vàng: 1.000.000 đồng.')).toBe('GIÁ VÀNG 1.000.000 ĐỒNG');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => slugline(text).length <= 24));
  });
});

describe('feeds', () => {
  it('hold no character XML cannot', () => {
    expect(clean({ a: ['x\u0001y'] })).toEqual({ a: ['xy'] });
    const item = {
      id: 'a',
      title: 'A & B <c>\u0001',
      link: 'http://x/?a=1&b=2',
      summary: '',
      html: '',
      authors: [],
      section: null,
      keywords: [],
      image: null,
      language: 'vi',
      published: '2026-01-01T00:00:00Z',
      updated: '',
      correction: null,
    };
    expect(newsSitemap([item], 'Báo "Q"')).toContain('<news:title>A &amp; B &lt;c&gt;</news:title>');
  });
});
