import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { answerDocument } from '../services/documents/answer';
import { openOne, openOnes } from '../services/open-briefings';
import { service } from '../services/types';
import { atomOf } from './atom';
import { placeOf } from './door';
import { sendMissing } from './errors';
import { html, type Markup, type Part } from './html';
import { languageFor, type PageCtx } from './koa';
import { agenda, changes, documents, facts, type Meeting, minutes, released, stateChip, tongueOf } from './meeting';
import { send } from './shell';
import type { Language } from './when';
import { wordsOf } from './words';

/** What anybody may see of open briefings. A closed one does not exist here, under any number. */
export const briefingActs = (strapi: Core.Strapi) => {
  const line = (meeting: Meeting, language: Language, place: string): Markup => {
    const tongue = tongueOf(language, meeting.series.timezone);
    const { id, starts, ends } = meeting.occurrence;
    return html`<li><a class="act" href="${place}/briefings/${id}?lang=${language}">${meeting.series.title}</a> ${stateChip(
      meeting,
      tongue,
    )}<p class="soft small">${tongue.clock.span(Number(starts), Number(ends))}</p></li>`;
  };
  const list = (heading: string, none: string, lines: Markup[]): Part =>
    html`<section><h2>${heading}</h2>${lines.length ? html`<ul>${lines}</ul>` : html`<p class="soft">${none}</p>`}</section>`;

  return {
    async list(ctx: PageCtx): Promise<void> {
      const language = languageFor(ctx);
      const { list: words } = wordsOf(language);
      const place = placeOf(strapi);
      const { coming, held } = await openOnes(strapi);
      const each = (meetings: Meeting[]): Markup[] => meetings.map((one) => line(one, language, place));
      const feed = `${place}/briefings.xml`;
      const main = [
        html`<h1>${words.title}</h1>`,
        list(words.coming, words.noneComing, each(coming)),
        list(words.held, words.noneHeld, each(held)),
        html`<p class="noprint"><a class="act" href="${place}/calendar.ics">${words.calendar}</a> · <a class="act" href="${feed}">${words.feed}</a></p>`,
      ];
      send(ctx, { language, title: words.title, main, feed });
    },

    async one(ctx: PageCtx): Promise<void> {
      const language = languageFor(ctx);
      const meeting = await openOne(strapi, ctx.params.id ?? '');
      if (!meeting) return sendMissing(ctx);
      const { list: words } = wordsOf(language);
      const { series, occurrence, now } = meeting;
      const tongue = tongueOf(language, series.timezone);
      const place = placeOf(strapi);
      const [papers, answers] = await Promise.all([
        service(strapi, 'documents').visibleTo(occurrence.id, 'public', now),
        service(strapi, 'questions').releasedOf(occurrence.id),
      ]);
      const main = [
        html`<h1>${series.title}</h1><p>${stateChip(meeting, tongue)}</p>`,
        changes(meeting, tongue, null),
        html`<section>${facts(meeting, tongue, occurrence.state !== 'cancelled')}</section>`,
        minutes(meeting, tongue),
        released(answers, tongue),
        agenda(meeting, tongue),
        documents(papers, `${place}/briefings/${occurrence.id}`, tongue),
        html`<p class="noprint"><a class="act" href="${place}/briefings?lang=${language}">${words.back}</a></p>`,
      ];
      send(ctx, { language, title: series.title, main, feed: `${place}/briefings.xml` });
    },

    async document(ctx: PageCtx): Promise<void> {
      const meeting = await openOne(strapi, ctx.params.id ?? '');
      const file = meeting && (await service(strapi, 'documents').file(ctx.params.document ?? '', 'public', meeting.now));
      if (!file || String(file.row.occurrence) !== String(meeting.occurrence.id)) return sendMissing(ctx);
      answerDocument(ctx, file);
      ctx.state.pressPage = true;
    },

    async feed(ctx: PageCtx): Promise<void> {
      ctx.body = await atomOf(strapi, `${spine(strapi).publicUrl}`);
      ctx.status = 200;
      ctx.set({
        'Content-Type': 'application/atom+xml; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': "default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
      ctx.state.pressPage = true;
    },
  };
};
