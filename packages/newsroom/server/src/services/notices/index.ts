import type { Core } from '@strapi/types';
import type { NoticeLine } from '../../../../contracts/api';
import { fill } from '../../../../contracts/refusal';
import type { Notice, Spine } from '../../../../contracts/spine';
import type { Sql } from '../../database';
import { createClaims } from './claim';
import { createDigest, type DigestDeps } from './digest';
import { createKinds } from './kinds';
import { type NoticeRow, noticeTable } from './table';

export type NoticesDeps = Omit<DigestDeps, 'table' | 'claims' | 'kinds'> & { sql: Sql };

/** One inbox a person, and the e-mail that carries what was not read there. */
export function createNotices(strapi: Core.Strapi, deps: NoticesDeps) {
  const table = noticeTable(strapi);
  const kinds = createKinds();
  const digest = createDigest(strapi, { ...deps, table, claims: createClaims(deps.sql, table, deps.now), kinds });

  const line = (row: NoticeRow): NoticeLine => {
    const { sentence, why } = kinds.get(row.kind);
    const both = (text: typeof sentence) => ({ en: fill(text.en, row.params ?? {}), vi: fill(text.vi, row.params ?? {}) });
    return {
      id: row.id,
      kind: row.kind,
      sentence: both(sentence),
      why: both(why),
      subject: row.subject,
      link: row.link,
      at: row.at,
      read: row.readAt !== null,
    };
  };

  const spine: Spine['notices'] = {
    kind: kinds.kind,
    async send(...notices: Notice[]) {
      await strapi.db.transaction(async () => {
        const at = (await deps.now()).toISOString();
        const told = new Map<string, boolean>();
        for (const notice of notices) {
          if (!kinds.has(notice.kind)) strapi.log.warn(`newsroom: a notice of the undeclared kind "${notice.kind}" was sent.`);
          const urgent = kinds.get(notice.kind).urgent === true;
          for (const person of await table.insert(notice, at)) told.set(person, urgent || told.get(person) === true);
        }
        for (const [person, urgent] of told) await digest.book(person, urgent);
      });
    },
  };

  return {
    spine,
    /** Call it in `register()`. */
    register(): void {
      digest.define();
      kinds.kind('story.schedule_failed', {
        urgent: true,
        sentence: { en: '“{headline}” was not published at its time: {why_en}', vi: '“{headline}” chưa được đăng đúng giờ hẹn: {why_vi}' },
        why: { en: 'You scheduled this story.', vi: 'Bạn là người hẹn giờ đăng bài này.' },
      });
    },
    async list(person: string, query: { unread: boolean; limit: number; before?: number }) {
      const rows = await table.list(person, query);
      return { unread: await table.unread(person), notices: rows.map(line) };
    },
    async read(person: string, ids: number[] | 'all') {
      await table.read(person, ids, (await deps.now()).toISOString());
      return { unread: await table.unread(person) };
    },
  };
}
export type NoticesService = ReturnType<typeof createNotices>;
