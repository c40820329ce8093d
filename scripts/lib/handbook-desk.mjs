import { fromTests } from './camera.mjs';

const LANGUAGES = ['vi', 'en'];
/** By day at the desk, and by night on a phone. */
const LOOKS = {
  desk: { width: 1440, height: 900, theme: 'light' },
  phone: { width: 360, height: 780, theme: 'dark' },
};

/** Every screen of the assignment desk: docs/guide/handbook/<screen>.<desk|phone>.<vi|en>.png, from the browser tests' own table. */
export async function desk(demo, camera, wanted) {
  const { deskScreens } = await fromTests('desk-screens');
  const screens = await deskScreens(demo.api);
  for (const language of LANGUAGES) {
    for (const [size, look] of Object.entries(LOOKS)) {
      for (const { name, who, path, ready, act, ours } of screens) {
        if (!wanted(name)) continue;
        const file = `docs/guide/handbook/${name.replaceAll(' ', '-')}.${size}.${language}.png`;
        const show = async (page) => {
          await act?.(page);
          await ready(page).waitFor();
          // A widget may stand below the fold; what lies over a page is shown from its top.
          if (!ours.includes('[role="dialog"]')) await ready(page).scrollIntoViewIfNeeded();
        };
        await camera.shoot({ file, person: who, language, look, address: path, show });
      }
    }
  }
}
