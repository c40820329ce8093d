import { createHash } from 'node:crypto';
import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { z } from 'zod';
import type { BriefingDocument, documentChange, documentFields } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { MOST, reaches, safeName, titleOf } from '../../../../domain/document';
import { isId } from '../../../../domain/id';
import { briefing, subjectOf } from '../announce';
import { hold } from '../holding';
import { isoOrNull } from '../present';
import { type Big, change, type DocumentRow, type OccurrenceRow, rowOf, type SeriesRow, table } from '../tables';
import { sniff } from './sniff';

/** Everything but the bytes: a list of documents never carries them. */
const LISTED = ['id', 'occurrence', 'item', 'title', 'filename', 'mime', 'size', 'audience', 'embargo', 'sha256', 'version', 'changedBy'];
const MB = 1024 * 1024;

export const documentOf = (row: DocumentRow): BriefingDocument => ({
  id: String(row.id),
  occurrence: String(row.occurrence),
  item: row.item,
  title: row.title,
  filename: row.filename,
  mime: row.mime,
  size: row.size,
  audience: row.audience,
  embargo: isoOrNull(row.embargo),
  version: row.version,
});

const ruleOf = (row: DocumentRow) => ({ audience: row.audience, embargo: row.embargo === null ? null : Number(row.embargo) });
type Fields = z.output<typeof documentFields>;
export type DocumentFile = { row: DocumentRow; bytes: Buffer };

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const listed = (occurrence: Big): Promise<DocumentRow[]> =>
    table(strapi, 'document').findMany({ where: { occurrence: Number(occurrence) }, orderBy: { id: 'asc' }, select: LISTED });
  const now = async () => (await spine(strapi).now()).getTime();

  function check({ audience, item }: Pick<Fields, 'audience' | 'item'>, meeting: OccurrenceRow, series: SeriesRow): void {
    if (audience === 'public' && series.mode === 'closed') throw refuse('document_not_public');
    if (item !== null && !(meeting.agenda ?? []).some(({ id }) => id === item)) throw refuse('document_item_unknown');
  }

  async function placeOf(occurrence: Big): Promise<{ meeting: OccurrenceRow; series: SeriesRow }> {
    const meeting = await rowOf(strapi, 'occurrence', occurrence);
    return { meeting, series: await rowOf(strapi, 'series', meeting.series) };
  }

  /** Open screens look again; the event carries no word of the document. */
  const announce = (meeting: OccurrenceRow, series: SeriesRow, actor: Actor): Promise<void> =>
    spine(strapi).events.append({
      type: 'briefing.changed',
      subject: subjectOf(meeting.id),
      actor,
      data: { ...briefing(series, meeting), what: 'documents' },
    });

  return {
    /** All documents of a meeting, for the press office; without their bytes. */
    async ofOccurrence(occurrence: Big): Promise<BriefingDocument[]> {
      return (await listed(occurrence)).map(documentOf);
    },

    /**
     * Keeps a file that came with a form. Its type is read from its bytes; what is refused leaves nothing behind.
     * The same bytes under the same name again answer with the document that is there: a lost answer may be repeated.
     */
    async add(occurrence: Big, file: { name: string; bytes: Buffer }, fields: Fields, actor: Actor): Promise<BriefingDocument> {
      const filename = safeName(file.name);
      const limit = Number(strapi.config.get('plugin::press-briefing.documentBytes'));
      if (file.bytes.length > limit) throw refuse('document_too_large', { name: filename, mb: Math.round((limit / MB) * 10) / 10 });
      const mime = await sniff(filename, file.bytes);
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      return strapi.db.transaction(async () => {
        // Two uploads at once cannot pass the limit together.
        await hold(strapi, 'occurrence', { id: Number(occurrence) });
        const { meeting, series } = await placeOf(occurrence);
        check(fields, meeting, series);
        const there = await listed(meeting.id);
        const same = there.find((row) => row.sha256 === sha256 && row.filename === filename);
        if (same) return documentOf(same);
        if (there.length >= MOST) throw refuse('document_many', { most: MOST });
        const row = await table(strapi, 'document').create({
          data: {
            occurrence: Number(meeting.id),
            item: fields.item,
            title: fields.title || titleOf(filename),
            filename,
            mime,
            size: file.bytes.length,
            audience: fields.audience,
            embargo: fields.embargo === null ? null : Date.parse(fields.embargo),
            sha256,
            content: file.bytes.toString('base64'),
            version: 1,
            changedBy: actor.name,
          },
        });
        await announce(meeting, series, actor);
        return documentOf(row);
      });
    },

    /** Title, agenda item, audience and embargo; the bytes never change: another file is another document. */
    async change(id: string, { version, ...fields }: z.output<typeof documentChange>, actor: Actor): Promise<BriefingDocument> {
      return strapi.db.transaction(async () => {
        const before = await this.row(id);
        const { meeting, series } = await placeOf(before.occurrence);
        check({ ...fields, item: fields.item === before.item ? null : fields.item }, meeting, series);
        const data = {
          title: fields.title || titleOf(before.filename),
          item: fields.item,
          audience: fields.audience,
          embargo: fields.embargo === null ? null : Date.parse(fields.embargo),
        };
        const row = await change(strapi, 'document', id, version, data, actor);
        await announce(meeting, series, actor);
        return documentOf(row);
      });
    },

    async remove(id: string, version: number, actor: Actor): Promise<void> {
      await strapi.db.transaction(async () => {
        const row = await this.row(id);
        const { count } = await table(strapi, 'document').deleteMany({ where: { id: Number(id), version } });
        if (count === 0)
          throw refuse('stale', {
            who: row.changedBy || 'Hội Tụ',
            version: row.version,
            fields: [],
            what_en: 'document',
            what_vi: 'tài liệu',
          });
        const { meeting, series } = await placeOf(row.occurrence);
        await announce(meeting, series, actor);
      });
    },

    /** The row without its bytes, or `document_not_found`. */
    async row(id: Big): Promise<DocumentRow> {
      const row = isId(id) ? await table(strapi, 'document').findOne({ where: { id: Number(id) }, select: LISTED }) : null;
      if (!row) throw refuse('document_not_found');
      return row;
    },

    /** What a reader outside the press office may see of a meeting at `at` (epoch ms by the database): past its embargo, for them. */
    async visibleTo(occurrence: Big, reader: 'delegates' | 'public', at: number): Promise<BriefingDocument[]> {
      const { series } = await placeOf(occurrence);
      const facts = { open: series.mode === 'open', now: at };
      return (await listed(occurrence)).filter((row) => reaches(ruleOf(row), reader, facts)).map(documentOf);
    },

    /**
     * The bytes for a reader of `audience` at `at`; null where there is no such document or it is not for them yet.
     * Asked by id alone: a page must check that `row.occurrence` is the meeting its link speaks of.
     */
    async file(id: Big, audience: 'delegates' | 'public' | 'office', at?: number): Promise<DocumentFile | null> {
      const row = isId(id) ? await table(strapi, 'document').findOne({ where: { id: Number(id) }, select: LISTED }) : null;
      if (!row) return null;
      if (audience !== 'office') {
        const { series } = await placeOf(row.occurrence);
        if (!reaches(ruleOf(row), audience, { open: series.mode === 'open', now: at ?? (await now()) })) return null;
      }
      // Megabytes, read for who may have them and for nobody else.
      const held = await table(strapi, 'document').findOne({ where: { id: Number(row.id) }, select: ['id', 'content'] });
      return held && { row, bytes: Buffer.from(held.content ?? '', 'base64') };
    },
  };
};
