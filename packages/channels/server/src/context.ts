import { type Spine, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AnyChannel } from '../../contracts';
import { radio } from './channels/radio';
import { web } from './channels/web';
import { webhook } from './channels/webhook';
import type { ChannelsConfig } from './config';
import type { Site } from './reader/shell';
import type { Adaptations } from './services/adaptations';
import type { Derivatives } from './services/derivatives';
import type { Destinations } from './services/destinations';
import type { Outbox } from './services/outbox';
import type { Pages } from './services/pages';
import type { Planning } from './services/planning';
import type { Previews } from './services/previews';
import type { Scripts } from './services/scripts';
import type { Sending } from './services/sending';
import type { TokensService } from './services/tokens';

export const configOf = (strapi: Core.Strapi): ChannelsConfig => strapi.config.get('plugin::channels') as ChannelsConfig;

export const spineOf = (strapi: Core.Strapi): Spine => spine(strapi);

type Services = {
  adaptations: Adaptations;
  derivatives: Derivatives;
  destinations: Destinations;
  outbox: Outbox;
  pages: Pages;
  planning: Planning;
  previews: Previews;
  scripts: Scripts;
  sending: Sending;
  tokens: TokensService;
};

export const service = <N extends keyof Services>(strapi: Core.Strapi, name: N): Services[N] =>
  strapi.plugin('channels').service(name) as unknown as Services[N];

export function siteOf(strapi: Core.Strapi): Site {
  const { siteName, tagline, language } = configOf(strapi);
  const { publicUrl, timezone } = spineOf(strapi);
  return { name: siteName, tagline, language, publicUrl, timezone };
}

const registries = new WeakMap<Core.Strapi, Map<string, AnyChannel>>();

/** Every kind of channel by its name: ours, then the user's own, which may take the place of ours. */
export function channelsOf(strapi: Core.Strapi): Map<string, AnyChannel> {
  let registry = registries.get(strapi);
  if (!registry) {
    const ours: AnyChannel[] = [web({ pages: service(strapi, 'pages') }), radio({ scripts: service(strapi, 'scripts') }), webhook()];
    registry = new Map([...ours, ...configOf(strapi).channels].map((channel) => [channel.kind, channel]));
    registries.set(strapi, registry);
  }
  return registry;
}
