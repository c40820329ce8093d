import { describe, expect, it } from 'vitest';
import type { DestinationView, KindView } from '../../../contracts';
import { changeOf, draftOf, missing, newOf, problemsOf, rebased, settingsOf } from './form';

const words = (vi: string) => ({ en: vi, vi });
const field = (name: string, type: KindView['fields'][number]['type'], more: Partial<KindView['fields'][number]> = {}) => ({
  name,
  type,
  label: words(name),
  hint: null,
  required: false,
  choices: [],
  advanced: false,
  preset: null,
  ...more,
});
const rich = {
  kind: 'rich',
  label: words('Kênh mẫu'),
  fields: [
    field('server', 'url', { required: true }),
    field('perDay', 'number', { preset: 20 }),
    field('thread', 'boolean', { preset: true }),
    field('visibility', 'choice', {
      choices: [
        { value: 'public', label: words('Mọi người') },
        { value: 'unlisted', label: null },
      ],
      preset: 'public',
    }),
    field('tag', 'text'),
  ],
  secrets: [{ name: 'token', label: null, made: false }],
} as unknown as KindView;
const base = {
  id: 'd',
  kind: 'rich',
  name: 'Báo bạn',
  settings: { server: 'https://a.vn', perDay: 5, thread: false, visibility: 'unlisted', lists: ['a'] },
  byDefault: true,
  approval: false,
  quiet: null,
  sections: ['do-thi'],
  locales: [],
  version: 3,
} as unknown as DestinationView;

describe('a form drawn from a schema', () => {
  it('begins with what is preset, or with what stands there', () => {
    expect(draftOf(rich, null).settings).toEqual({ server: '', perDay: '20', thread: true, visibility: 'public', tag: '' });
    expect(draftOf(rich, base).settings).toEqual({ server: 'https://a.vn', perDay: '5', thread: false, visibility: 'unlisted', tag: '' });
  });

  it('sends numbers as numbers, leaves out what is empty, and keeps what it does not show', () => {
    const typed = { server: ' https://b.vn ', perDay: '12,5', thread: true, visibility: '', tag: '' };
    expect(settingsOf(rich, typed, base.settings)).toEqual({ lists: ['a'], server: 'https://b.vn', perDay: 12.5, thread: true });
    expect(settingsOf(rich, { ...typed, perDay: 'nhiều' }).perDay).toBe('nhiều');
    const made = newOf(rich, { ...draftOf(rich, null), name: ' X ', quiet: true }, { token: 't' });
    expect(made).toMatchObject({ kind: 'rich', name: 'X', secrets: { token: 't' }, quiet: { from: '22:00', to: '06:00' } });
  });

  it('sends only what was changed', () => {
    const draft = draftOf(rich, base);
    expect(changeOf(rich, base, draft, {})).toEqual({ version: 3 });
    expect(changeOf(rich, base, { ...draft, approval: true, quietFrom: '21:00' }, { token: '' })).toEqual({
      version: 3,
      approval: true,
      quiet: null,
      secrets: { token: '' },
    });
  });

  it('puts what I typed on top of what a colleague saved', () => {
    const draft = { ...draftOf(rich, base), name: 'Của tôi', settings: { ...draftOf(rich, base).settings, tag: 'tôi' } };
    const theirs = { ...base, version: 4, name: 'Của họ', approval: true, settings: { ...base.settings, perDay: 9 } };
    const now = rebased(rich, base, draft, theirs);
    expect(now).toMatchObject({ name: 'Của tôi', approval: true, settings: { perDay: '9', tag: 'tôi' } });
  });

  it('knows what must be filled', () => {
    expect(missing(rich, draftOf(rich, null))).toEqual(['name', 'server']);
    expect(missing(rich, draftOf(rich, base))).toEqual([]);
  });

  it('says each refusal at its field', () => {
    const problems = [
      { field: 'server', why_en: 'is missing', why_vi: 'còn thiếu' },
      { field: 'perDay', why_en: 'at most 10', why_vi: 'tối đa 10' },
    ];
    expect(problemsOf('destination.settings', { problems }, 'vi')).toEqual({ server: 'còn thiếu', perDay: 'tối đa 10' });
    expect(problemsOf('destination.secret', { field: 'token', why_en: 'too short', why_vi: 'quá ngắn' }, 'en')).toEqual({
      token: 'too short',
    });
    expect(problemsOf('destination.stale', { field: 'token' }, 'en')).toEqual({});
  });
});
