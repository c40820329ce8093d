import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';

export default (_: { strapi: Core.Strapi }) => ({
  list: answering(admin.invitations, () => Promise.reject(new Error('unfinished'))),
  plan: answering(admin.invitationPlan, () => Promise.reject(new Error('unfinished'))),
  invite: answering(admin.invite, () => Promise.reject(new Error('unfinished'))),
  act: answering(admin.invitationAct, () => Promise.reject(new Error('unfinished'))),
  walkIn: answering(admin.walkIn, () => Promise.reject(new Error('unfinished'))),
  checkInByCode: answering(admin.checkInByCode, () => Promise.reject(new Error('unfinished'))),
  letters: answering(admin.letters, () => Promise.reject(new Error('unfinished'))),
});
