import type { Lexicon } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { service } from '../../context';

/** The newsroom's own readings as they are now, for whoever turns writing into speech or counts it. */
export const lexiconOf = async (strapi: Core.Strapi): Promise<Lexicon> => (await service(strapi, 'pronunciations').lexicon()).lexicon;
