import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { standingOn } from '../../../domain/accreditation';
import { type AgencyRow, type DelegateRow, table } from '../services/tables';
import { service } from '../services/types';
import { attempt, mayPost, placeOf, refusedNotice } from './door';
import { sendGone } from './errors';
import { type Faults, faultsOf, field, type Rule } from './fields';
import { html, type Markup, type Part } from './html';
import { asked, languageFor, type PageCtx, typed } from './koa';
import { type Tongue, tongueOf } from './meeting';
import { goBack, notice, send } from './shell';
import { say } from './words';

const RULES = {
  name: { most: 120, required: true },
  role: { most: 120 },
  email: { most: 254, required: true, kind: 'email' },
  phone: { most: 40, kind: 'tel' },
} as const satisfies Record<string, Rule>;
type Name = keyof typeof RULES;
type Draft = Record<Name, string> & { language: 'vi' | 'en' };

const EMPTY: Draft = { name: '', role: '', email: '', phone: '', language: 'vi' };
const TONES = { requested: 'warn', granted: 'good', refused: 'bad', expired: 'soft', withdrawn: 'bad' } as const;

/** A name, a role and a state: a link that was passed on gives nobody's address or telephone away. */
function person(row: DelegateRow, day: string, { words, clock }: Tongue): Markup {
  const label = words.agency;
  const state = standingOn(row, day);
  const until = state === 'granted' && row.expires ? say(label.until, { day: clock.date(Date.parse(`${row.expires}T12:00:00Z`)) }) : null;
  return html`<li><strong>${row.name}</strong>${row.role && html`, ${row.role}`} <span class="chip ${TONES[state]}">${label.state[state]}</span>${
    until && html` <span class="soft small">${until}</span>`
  }</li>`;
}

function form(draft: Draft, faults: Faults, { language, words }: Tongue): Markup {
  const label = words.agency;
  const one = (name: Name): Markup =>
    field({ name, label: label[name], value: draft[name], rule: RULES[name], words, fault: faults[name], auto: 'off' });
  const option = (code: 'vi' | 'en'): Markup =>
    html`<option value="${code}" lang="${code}"${draft.language === code && html` selected`}>${label.languages[code]}</option>`;
  return html`<section id="register"><h2>${label.fresh}</h2><form method="post" action="?lang=${language}">${one('name')}${one('role')}${one('email')}${one(
    'phone',
  )}<label for="language">${label.language}</label><select id="language" name="language">${option('vi')}${option(
    'en',
  )}</select><div class="buttons"><button class="first">${label.press}</button></div></form></section>`;
}

type Shown = { status?: number; notices?: Part; draft?: Draft; faults?: Faults };

/** Where an agency registers who is to be accredited, and sees how its own people stand. */
export const agencyActs = (strapi: Core.Strapi) => {
  async function draw(
    ctx: PageCtx,
    agency: AgencyRow,
    tongue: Tongue,
    { status, notices, draft = EMPTY, faults = {} }: Shown,
  ): Promise<void> {
    const { words } = tongue;
    const people = await table(strapi, 'delegate').findMany({ where: { agency: Number(agency.id) }, orderBy: { folded: 'asc' } });
    const day = await service(strapi, 'people').today();
    const title = say(words.agency.title, { agency: agency.name });
    const list = people.length
      ? html`<ul>${people.map((row) => person(row, day, tongue))}</ul>`
      : html`<p class="soft">${words.agency.empty}</p>`;
    const main = [
      html`<h1>${title}</h1><p>${words.agency.line}</p><section><h2>${words.agency.heading}</h2>${list}</section>`,
      form(draft, faults, tongue),
    ];
    const said = notices ?? (asked(ctx, 'done') === 'register' && notice('good', words.agency.done));
    send(ctx, { language: tongue.language, title, main, notices: said, personal: true, foot: words.ownAgency }, status ?? 200);
  }

  async function scene(ctx: PageCtx): Promise<{ agency: AgencyRow; tongue: Tongue } | null> {
    const agency = await service(strapi, 'links').readAgency(ctx.params.token ?? '');
    if (agency) return { agency, tongue: tongueOf(languageFor(ctx), spine(strapi).timezone) };
    sendGone(ctx, placeOf(strapi));
    return null;
  }

  return {
    async show(ctx: PageCtx): Promise<void> {
      const at = await scene(ctx);
      if (at) await draw(ctx, at.agency, at.tongue, {});
    },

    async act(ctx: PageCtx): Promise<void> {
      const at = await scene(ctx);
      if (!at || !(await mayPost(strapi, ctx, `r|${at.agency.id}`))) return;
      const { agency, tongue } = at;
      const { words, language } = tongue;
      const values = Object.fromEntries((Object.keys(RULES) as Name[]).map((name) => [name, typed(ctx, name).trim()])) as Record<
        Name,
        string
      >;
      const draft: Draft = { ...values, language: typed(ctx, 'language') === 'en' ? 'en' : 'vi' };
      const faults = faultsOf(values, RULES, words);
      if (Object.keys(faults).length)
        return draw(ctx, agency, tongue, { status: 422, notices: notice('bad', words.problem, words.check), draft, faults });
      const actor: Actor = { kind: 'delegate', id: `agency:${agency.id}`, name: agency.name };
      const refusal = await attempt(() => service(strapi, 'people').register(agency, draft, actor));
      if (refusal) return draw(ctx, agency, tongue, { status: refusal.status, notices: refusedNotice(refusal, language), draft });
      goBack(ctx, 'register', language);
    },
  };
};
