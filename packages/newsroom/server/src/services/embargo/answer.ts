import { isRefusal } from '../../../../contracts/refusal';

type Koa = {
  status: number;
  body: unknown;
  state: { user?: { preferedLanguage?: string | null } };
  acceptsLanguages?(langs: string[]): string | false;
};

/**
 * A Koa middleware that answers refusals thrown inside Strapi's own routes (the Publish button, the REST API) as data, in the
 * reader's language. Strapi would log each with its stack and leave out the details.
 */
export async function answerRefusals(koa: unknown, next: () => Promise<unknown>): Promise<void> {
  const ctx = koa as Koa;
  try {
    await next();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const language = ctx.state.user?.preferedLanguage ?? (ctx.acceptsLanguages?.(['en', 'vi']) || 'en');
    ctx.status = error.status;
    ctx.body = {
      data: null,
      error: {
        status: error.status,
        name: 'Refusal',
        message: error.say(language),
        details: { code: error.code, params: error.params, say: { en: error.say('en'), vi: error.say('vi') } },
      },
    };
  }
}
