import { createHash } from 'node:crypto';
import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { LOST_JOB } from '../services/lost-links';
import { type Faults, faultsOf, field, type Rule } from './fields';
import { html, type Part } from './html';
import { asked, languageFor, type PageCtx, typed } from './koa';
import { goBack, notice, send } from './shell';
import { wordsOf } from './words';

const RULES = { email: { most: 254, required: true, kind: 'email' } } as const satisfies Record<string, Rule>;
const HOUR_MS = 3_600_000;

type Shown = { status?: number; notices?: Part; email?: string; faults?: Faults };

/**
 * Where a delegate asks for the link again. Whether the address is known is found out in a job: what is answered here, and how long
 * it takes, is the same for all. One address is written to once an hour, whoever asks and from wherever.
 */
export const lostActs = (strapi: Core.Strapi) => {
  function draw(ctx: PageCtx, { status, notices, email = '', faults = {} }: Shown): void {
    const language = languageFor(ctx);
    const words = wordsOf(language);
    const { lost } = words;
    const said = notices ?? (asked(ctx, 'done') === 'sent' && notice('good', lost.done));
    const input = field({ name: 'email', label: lost.email, value: email, rule: RULES.email, words, fault: faults.email, auto: 'email' });
    const main = html`<h1>${lost.title}</h1><p>${lost.line}</p><section><form method="post" action="?lang=${language}">${input}<div class="buttons"><button class="first">${lost.press}</button></div></form></section>`;
    send(ctx, { language, title: lost.title, main, notices: said, personal: true }, status ?? 200);
  }

  return {
    show: async (ctx: PageCtx): Promise<void> => draw(ctx, {}),

    async act(ctx: PageCtx): Promise<void> {
      const language = languageFor(ctx);
      const words = wordsOf(language);
      const email = typed(ctx, 'email').trim();
      const faults = faultsOf({ email }, RULES, words);
      if (faults.email) return draw(ctx, { status: 422, notices: notice('bad', words.problem, words.check), email, faults });
      const address = email.toLowerCase();
      const hour = Math.floor((await spine(strapi).now()).getTime() / HOUR_MS);
      const key = `${createHash('sha256').update(address).digest('base64url')}:${hour}`;
      await spine(strapi).jobs.enqueue({ name: LOST_JOB, key, data: { email: address, hour } });
      goBack(ctx, 'sent', language);
    },
  };
};
