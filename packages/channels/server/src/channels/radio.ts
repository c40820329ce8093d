import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import type { Channel } from '../../../contracts';
import type { Scripts } from '../services/scripts';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;

/** The radio desk: a script draft for the producer, offered anew when the story changes. */
export const radio = ({ scripts }: { scripts: Scripts }) =>
  ({
    kind: 'radio',
    label: { en: 'Radio scripts', vi: 'Kịch bản phát thanh' },
    settings,
    secrets: [],
    repeat: 'safe',
    reach: 'rows',
    many: false,
    can: { update: true, retract: true, probe: false },
    images: [],
    render: ({ story }) => story,
    check: () => [],
    send: async (_operation, story) => ({ kind: 'delivered', remoteId: await scripts.offer(story), link: null }),
    retract: async (ctx) => {
      await scripts.kill(ctx.delivery.story);
      return { kind: 'delivered', remoteId: null, link: null };
    },
  }) satisfies Channel<Settings, Story>;
