import { type Spine, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { stripControls } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { AnyChannel } from '../../contracts';
import { bluesky } from './channels/bluesky';
import { facebook } from './channels/facebook';
import { handoff } from './channels/handoff';
import { loudspeaker } from './channels/loudspeaker';
import { mastodon } from './channels/mastodon';
import { radio } from './channels/radio';
import { sms } from './channels/sms';
import { telegram } from './channels/telegram';
import { web } from './channels/web';
import { webhook } from './channels/webhook';
import { x } from './channels/x';
import { zalo } from './channels/zalo';
import type { ChannelsConfig } from './config';
import { discreet } from './outbound/discreet';
import type { Site } from './reader/shell';
import type { Adaptations } from './services/adaptations';
import type { Answers } from './services/answers';
import type { Calendar } from './services/calendar';
import type { Campaigns } from './services/campaigns';
import type { Changes } from './services/changes';
import type { Choices } from './services/choices';
import type { Derivatives } from './services/derivatives';
import type { Destinations } from './services/destinations';
import type { Hubs } from './services/hubs';
import type { Ledger } from './services/ledger';
import type { Outbox } from './services/outbox';
import type { Pacing } from './services/pacing';
import type { Pages } from './services/pages';
import type { Planning } from './services/planning';
import type { Previews } from './services/previews';
import type { Probing } from './services/probing';
import type { Broadcasts } from './services/radio/broadcasts';
import type { Bulletins } from './services/radio/bulletins';
import type { Confirmations } from './services/radio/confirmations';
import type { Packages } from './services/radio/packages';
import type { Presenters } from './services/radio/presenters';
import type { Pronunciations } from './services/radio/pronunciations';
import type { Scripts } from './services/radio/scripts';
import type { Speech } from './services/radio/speech';
import type { Templates } from './services/radio/templates';
import type { Recalls } from './services/recalls';
import type { Sending } from './services/sending';
import type { TokensService } from './services/tokens';

export const configOf = (strapi: Core.Strapi): ChannelsConfig => strapi.config.get('plugin::channels') as ChannelsConfig;

export const spineOf = (strapi: Core.Strapi): Spine => spine(strapi);

type Services = {
  adaptations: Adaptations;
  bulletins: Bulletins;
  calendar: Calendar;
  choices: Choices;
  derivatives: Derivatives;
  destinations: Destinations;
  ledger: Ledger;
  answers: Answers;
  broadcasts: Broadcasts;
  campaigns: Campaigns;
  changes: Changes;
  confirmations: Confirmations;
  hubs: Hubs;
  outbox: Outbox;
  packages: Packages;
  pacing: Pacing;
  pages: Pages;
  planning: Planning;
  presenters: Presenters;
  probing: Probing;
  pronunciations: Pronunciations;
  recalls: Recalls;
  previews: Previews;
  scripts: Scripts;
  sending: Sending;
  speech: Speech;
  templates: Templates;
  tokens: TokensService;
};

export const service = <N extends keyof Services>(strapi: Core.Strapi, name: N): Services[N] =>
  strapi.plugin('channels').service(name) as unknown as Services[N];

export function siteOf(strapi: Core.Strapi): Site {
  const { siteName, tagline, language, logo, authors } = configOf(strapi);
  const { publicUrl, timezone } = spineOf(strapi);
  const files = `${publicUrl}${strapi.config.get<string>('api.rest.prefix', '/api')}/channels`;
  return { name: stripControls(siteName), tagline: stripControls(tagline), language, logo, authors, publicUrl, timezone, files };
}

const registries = new WeakMap<Core.Strapi, Map<string, AnyChannel>>();

/** Every kind of channel by its name: ours, then the user's own, which may take the place of ours. */
export function channelsOf(strapi: Core.Strapi): Map<string, AnyChannel> {
  let registry = registries.get(strapi);
  if (!registry) {
    const ours: AnyChannel[] = [
      web({ pages: service(strapi, 'pages') }),
      radio({ scripts: service(strapi, 'scripts'), lexicon: () => service(strapi, 'pronunciations').lately() }),
      bluesky(),
      facebook(),
      handoff(),
      loudspeaker({ packages: service(strapi, 'packages'), folders: () => configOf(strapi).loudspeakers.folders }),
      mastodon(),
      sms(),
      telegram(),
      webhook(),
      x(),
      zalo(),
    ];
    registry = new Map([...ours, ...configOf(strapi).channels].map((channel) => [channel.kind, discreet(channel)]));
    registries.set(strapi, registry);
  }
  return registry;
}
