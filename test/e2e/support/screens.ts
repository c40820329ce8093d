import { briefingScreens } from './briefing-screens';
import { bulletinScreens } from './bulletin-screens';
import { channelsScreens, OUTBOX_SCREENS } from './channels-screens';
import { deskScreens } from './desk-screens';
import type { Newsroom } from './newsroom';
import { peopleScreens } from './people-screens';
import { questionScreens } from './question-screens';
import { radioScreens } from './radio-screens';
import { page, plugin, type Screen, widgets } from './screen';

export type { Screen } from './screen';

const WIDGETS = ['newsroom.notices', 'press-briefing.next-briefing'];

/** Every screen of ours, with addresses that the seed of this newsroom gives. */
export async function screensOf(newsroom: Newsroom): Promise<Screen[]> {
  const front = await (await fetch(`${newsroom.servers[0]}/read/`)).text();
  const article = /href="(?:https?:\/\/[^/"]+)?(\/read\/(?!muc\/)[a-z0-9-]+)"/.exec(front)?.[1];
  const section = /href="(?:https?:\/\/[^/"]+)?(\/read\/muc\/[^"]+)"/.exec(front)?.[1];
  if (!article || !section) throw new Error('The seed lacks an article');

  const reader = (name: string, path: string): Screen => ({
    name,
    who: null,
    path,
    ready: (at) => at.locator('main').first(),
    ours: ['body'],
    guarded: false,
  });
  return [
    ...(await channelsScreens(newsroom.api)),
    ...(await deskScreens(newsroom.api)),
    ...(await OUTBOX_SCREENS(newsroom.api)),
    ...(await bulletinScreens(newsroom)),
    ...(await radioScreens(newsroom)),
    ...(await briefingScreens(newsroom.api)),
    ...(await peopleScreens(newsroom.api)),
    ...(await questionScreens(newsroom.api)),
    { ...page('notices', 'reporter', plugin('newsroom'), 'section a'), guarded: false },
    page('spine settings', 'admin', '/admin/settings/newsroom/health', 'dl dd'),
    widgets('home widgets', 'editor', WIDGETS, 'press-briefing.next-briefing'),
    reader('reader front', '/read/'),
    reader('reader article', article),
    reader('reader section', section),
  ];
}
