import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';

export default (_: { strapi: Core.Strapi }) => ({
  agencies: answering(admin.agencies, () => Promise.reject(new Error('unfinished'))),
  agencyCreate: answering(admin.agencyCreate, () => Promise.reject(new Error('unfinished'))),
  agencyChange: answering(admin.agencyChange, () => Promise.reject(new Error('unfinished'))),
  agencyLink: answering(admin.agencyLink, () => Promise.reject(new Error('unfinished'))),
  delegates: answering(admin.delegates, () => Promise.reject(new Error('unfinished'))),
  delegateCreate: answering(admin.delegateCreate, () => Promise.reject(new Error('unfinished'))),
  delegateChange: answering(admin.delegateChange, () => Promise.reject(new Error('unfinished'))),
  delegateAct: answering(admin.delegateAct, () => Promise.reject(new Error('unfinished'))),
  delegateImport: answering(admin.delegateImport, () => Promise.reject(new Error('unfinished'))),
  units: answering(admin.units, () => Promise.reject(new Error('unfinished'))),
  unitCreate: answering(admin.unitCreate, () => Promise.reject(new Error('unfinished'))),
  unitChange: answering(admin.unitChange, () => Promise.reject(new Error('unfinished'))),
  accounts: answering(admin.accounts, () => Promise.reject(new Error('unfinished'))),
});
