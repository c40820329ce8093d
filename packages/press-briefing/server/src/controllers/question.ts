import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const questions = () => service(strapi, 'questions');
  const account = (ctx: unknown): string => {
    const viewer = spine(strapi).viewer(ctx);
    if (!viewer) throw refuse('signed_out');
    return viewer.id;
  };
  return {
    list: answering(admin.questions, ({ query }) => questions().list(query)),
    late: answering(admin.questionsLate, async () => ({ late: await questions().countLate() })),
    read: answering(admin.questionRead, ({ params }) => questions().detail(params.id ?? '')),
    add: answering(admin.questionAdd, ({ body, params }) => questions().add(params.id ?? '', body, spine(strapi).actor())),
    act: answering(admin.questionAct, ({ body, params }) => questions().act(params.id ?? '', body, spine(strapi).actor())),
    owed: answering(admin.owedAnswers, ({ ctx }) => questions().owed(account(ctx))),
    answer: answering(admin.owedAnswer, ({ body, params }) => questions().answerOwed(params.id ?? '', body, spine(strapi).actor())),
  };
};
