import { expect } from 'vitest';
import { app, call, ids, type Role } from './desk';
import type { Asked } from './desk-table';
import { documents, paragraph, STORY, until } from './newsroom';

type Failure = { details?: { code: string; say: { en: string; vi: string } } };

/** Status and code; a refusal without a whole sentence in both languages is a mistake by itself. */
export async function said(role: Role, method: string, path: string, body?: unknown): Promise<string> {
  const { status, body: answer, text } = await call(role, method, path, body);
  const details = (answer as { error?: Failure }).error?.details;
  if (status !== 200 && role !== 'outsider') {
    expect(details?.code, text.slice(0, 300)).toBeTruthy();
    for (const language of ['en', 'vi'] as const) {
      expect(details?.say[language], text.slice(0, 300)).toMatch(/^\S.{10,}$/s);
      expect(details?.say[language]).not.toMatch(/\{\w+\}|undefined/);
    }
    expect(details?.say.vi).not.toBe(details?.say.en);
  }
  return `${status} ${details?.code ?? ''}`.trim();
}

export const refOf = (documentId: string) => ({ uid: STORY, documentId, locale: 'vi' });
export async function story(title = 'Bài của phép thử'): Promise<string> {
  return (await documents(app).create({ data: { title, body: paragraph('Nội dung.') }, locale: 'vi' })).documentId;
}
export const publishStory = (documentId: string) => documents(app).publish({ documentId, locale: 'vi' });
/** Waits until every subscriber of the desk has been told what there is to tell. */
export const told = () =>
  until(
    async () =>
      (await app.strapi.db
        .query('plugin::newsroom.job')
        .count({ where: { name: 'event:assignment-desk.fulfil', state: { $in: ['waiting', 'leased'] } } })) === 0,
  );

export type Row = Record<string, unknown>;
export const rowOf = (id: string) =>
  app.strapi.db.query('plugin::assignment-desk.assignment').findOne({ where: { documentId: id } }) as Promise<Row>;
export const bodyOf = (asked: Asked, documentId?: string) => ({
  version: asked.version,
  act: asked.act,
  ...(asked.to ? { to: ids[asked.to] } : {}),
  ...(asked.note === undefined ? {} : { note: asked.note }),
  ...(asked.story && documentId ? { stories: [refOf(documentId)] } : {}),
});
