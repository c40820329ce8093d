import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Lexicon } from '@hoitu/viet-text';
import { z } from 'zod';
import type { Channel } from '../../../contracts';
import { draftOf } from '../../../domain/radio/draft';
import { estimate } from '../../../domain/radio/script';
import type { Scripts } from '../services/radio/scripts';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;

/** Paragraphs of a script that a preview shows, and characters of each: a body may be one paragraph of a megabyte. */
const FIRST = 3;
const MOST = 400;
const beginning = (line: string): string =>
  line.length > MOST ? `${line.slice(0, Math.max(line.lastIndexOf(' ', MOST), MOST / 2))}…` : line;

/** The radio desk: a script draft for the producer, offered anew when the story changes. `lexicon`: the newsroom's own readings. */
export const radio = ({ scripts, lexicon }: { scripts: Scripts; lexicon?: () => Lexicon }) =>
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
    measure: (story) => [{ field: 'text', unit: 'seconds', used: estimate(draftOf(story), { lexicon: lexicon?.() }).seconds, limit: null }],
    look: (story) => {
      const { cue, text } = draftOf(story);
      const lines = text.split('\n\n').filter(Boolean);
      const more = lines.length > FIRST ? ['…'] : [];
      return { title: beginning(cue), posts: lines.length ? [[...lines.slice(0, FIRST).map(beginning), ...more].join('\n\n')] : [] };
    },
    send: async (_operation, story) => ({ kind: 'delivered', remoteId: await scripts.offer(story), link: null }),
    retract: async (ctx) => {
      await scripts.kill(ctx.delivery.story);
      return { kind: 'delivered', remoteId: null, link: null };
    },
  }) satisfies Channel<Settings, Story>;
