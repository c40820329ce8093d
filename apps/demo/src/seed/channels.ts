import type { Core } from '@strapi/strapi';

type Destinations = {
  list(): Promise<{ name: string }[]>;
  create(input: object, actor: { kind: 'system'; id: null; name: string }): Promise<unknown>;
};

/**
 * Outlets besides the web and the radio, which the channels plugin opens by itself: a partner's webhook, switched off,
 * for the demo writes to nobody.
 */
export async function openChannels(strapi: Core.Strapi): Promise<void> {
  const plugin = strapi.plugin('channels');
  if (!plugin) return;
  const service = plugin.service('destinations') as unknown as Destinations;
  const name = 'Đài đối tác (webhook)';
  if ((await service.list()).some((one) => one.name === name)) return;
  await service.create(
    {
      kind: 'webhook',
      name,
      settings: { url: 'https://tin.doi-tac.example/hoi-tu' },
      enabled: false,
      sections: ['thoi-su', 'do-thi'],
      locales: ['vi'],
    },
    { kind: 'system', id: null, name: 'Hội Tụ' },
  );
}
