import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  add: answering(admin.questionAdd, ({ body, params }) => service(strapi, 'questions').add(params.id ?? '', body, spine(strapi).actor())),
  act: answering(admin.questionAct, ({ body, params }) => service(strapi, 'questions').act(params.id ?? '', body, spine(strapi).actor())),
});
