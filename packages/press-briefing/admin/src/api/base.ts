import type { BodyInputOf, QueryInputOf, ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { adminApi } from '@strapi/strapi/admin';
import type { admin } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

export type Endpoints = typeof admin;
export type Response<K extends keyof Endpoints> = ResponseOf<Endpoints[K]>;
export type Body<K extends keyof Endpoints> = BodyInputOf<Endpoints[K]>;
export type Query<K extends keyof Endpoints> = QueryInputOf<Endpoints[K]>;
export type WithId<K extends keyof Endpoints> = { id: string; body: Body<K> };

export const at = (path: string) => `/${PLUGIN_ID}${path}`;
export const data = <R>(answer: { data: R }): R => answer.data;
export const TAG = 'PressBriefing' as const;

/** Each file beside this one adds the endpoints of one thing. */
export const base = adminApi.enhanceEndpoints({ addTagTypes: [TAG] });
