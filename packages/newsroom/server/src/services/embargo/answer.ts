import { isRefusal, type Refusal, refusalBody, refusals } from '../../../../contracts/refusal';
import { isStorageFull } from '../../database';
import type { Log } from '../jobs/port';

const refuse = refusals({
  'storage.full': {
    status: 503,
    en: 'The server’s disk is full. Nothing was saved or published; what you see on the screen is still there. Please tell an administrator.',
    vi: 'Ổ đĩa của máy chủ đã hết chỗ. Chưa có gì được lưu hay đăng; nội dung trên màn hình vẫn còn. Hãy báo quản trị viên.',
  },
});

type Koa = {
  status: number;
  body: unknown;
  state: { user?: { preferedLanguage?: string | null } };
  acceptsLanguages?(langs: string[]): string | false;
};

function answer(ctx: Koa, refusal: Refusal): void {
  ctx.status = refusal.status;
  ctx.body = refusalBody(refusal, ctx.state.user?.preferedLanguage ?? (ctx.acceptsLanguages?.(['en', 'vi']) || 'en'));
}

/**
 * A Koa middleware that answers refusals thrown inside Strapi's own routes (the Publish button, the REST API) as data, in the
 * reader's language. Strapi would log each with its stack and leave out the details. A full disk is answered likewise, and logged.
 */
export const answerRefusals =
  (log: Log) =>
  async (koa: unknown, next: () => Promise<unknown>): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (isRefusal(error)) return answer(koa as Koa, error);
      if (!isStorageFull(error)) throw error;
      log.error(`newsroom: the disk of the database is full: ${(error as { code: string }).code}`);
      answer(koa as Koa, refuse('storage.full'));
    }
  };
