const LANGUAGES = ['vi', 'en'];
/** By day at the desk, and by night on a phone. */
const LOOKS = {
  desk: { width: 1440, height: 900, theme: 'light' },
  phone: { width: 360, height: 780, theme: 'dark' },
};
const home = (path) => `/admin/plugins/channels/${path}`;
const press = (page, name) => page.getByRole('button', { name }).first().click();
const stands = (css) => (page) => page.locator(css).first().waitFor();
const HOUR = 3_600_000;

/** A bulletin on air, with an item that was, one that is read and one that is to come. */
async function onAir(api) {
  const made = await api('producer', 'POST', '/channels/bulletins', {
    name: 'Bản tin nhanh',
    startsAt: new Date().toISOString(),
    seconds: 180,
  });
  let { version } = made;
  const act = async (one) => {
    ({ version } = await api('producer', 'POST', `/channels/bulletins/${made.id}/acts`, { version, act: one }));
  };
  const items = [
    ['sting', 'Nhạc hiệu và chào', '', 20],
    ['filler', 'Mưa lớn, 12 điểm ngập trong nội thành', 'Từ sáng sớm, mưa lớn làm 12 điểm trong nội thành bị ngập.', 70],
    ['weather', 'Thời tiết đêm nay', 'Đêm nay, thành phố còn mưa rào và dông vài nơi.', 40],
    ['close', 'Chào kết', 'Bản tin đến đây là hết. Kính chào quý vị.', 15],
  ];
  for (const [n, [kind, title, text, planned]] of items.entries())
    await act({ do: 'add', id: `item${n}`, item: { kind, title, text, planned }, after: n ? `item${n - 1}` : null });
  await act({ do: 'air' });
  await act({ do: 'next', item: 'item0' });
  return made.id;
}

/** A message for the wards that waits for its approval. */
async function message(api) {
  const made = await api('producer', 'POST', '/channels/broadcasts', {
    title: 'Lịch tiêm chủng tháng 12 tại các trạm y tế phường',
    class: 'priority',
    text: 'Trạm y tế phường tiêm chủng từ 7h30 đến 11h ngày 5/12. Phụ huynh mang theo sổ tiêm.',
    areas: (await api('producer', 'GET', '/channels/broadcasts/areas')).map(({ area }) => area),
    from: new Date(Date.now() + HOUR).toISOString(),
    until: new Date(Date.now() + 24 * HOUR).toISOString(),
    repeats: 3,
    everyMinutes: 120,
  });
  return made.id;
}

async function fullest(api) {
  const at = (from) => encodeURIComponent(new Date(Date.now() + from * 24 * HOUR).toISOString());
  const lines = await api('producer', 'GET', `/channels/bulletins?from=${at(-3)}&until=${at(7)}`);
  return lines.sort((a, b) => b.items - a.items)[0].id;
}

/** name, who, address, and what brings it up. */
const screens = ({ script, bulletin, live, broadcast }) => [
  ['scripts', 'producer', home('scripts'), stands('[data-script]')],
  ['a-script', 'producer', home(`scripts/${script}`), stands('[data-running]')],
  [
    'a-script-said',
    'producer',
    home(`scripts/${script}`),
    async (page) => {
      await press(page, /^(Xem lời đọc|As it is said)/);
      await page.locator('[data-said]').first().scrollIntoViewIfNeeded();
    },
  ],
  [
    'a-script-cut',
    'producer',
    home(`scripts/${script}`),
    async (page) => {
      await page.getByLabel(/^(Thời lượng khác|Another length)$/).fill('10');
      await press(page, /^(Gợi ý cắt|Propose)$/);
      await page.locator('[data-cutting]').scrollIntoViewIfNeeded();
    },
  ],
  ['readings', 'producer', home('readings'), stands('[data-reading]')],
  ['bulletins', 'producer', home('bulletins'), stands('[data-bulletin]')],
  ['a-bulletin', 'producer', home(`bulletins/${bulletin}`), stands('[data-row]')],
  ['on-air', 'producer', home(`bulletins/${live}`), stands('[data-on-air]')],
  ['templates', 'producer', home('bulletins/templates'), stands('[data-template]')],
  ['prompter', 'producer', home(`bulletins/${bulletin}/prompter`), stands('[data-prompter] [data-page]')],
  ['loudspeakers', 'producer', home('loudspeakers'), stands('[data-broadcast]')],
  ['a-message', 'producer', home(`loudspeakers/${broadcast}`), stands('main h1, main h2')],
];

/** The screens of radio and of the ward loudspeakers: docs/guide/handbook/radio-<screen>.<desk|phone>.<vi|en>.png. */
export async function radio(demo, camera, wanted) {
  const { api } = demo;
  const { scripts } = await api('producer', 'GET', '/channels/scripts');
  const all = screens({
    script: scripts[0].id,
    bulletin: await fullest(api),
    live: await onAir(api),
    broadcast: await message(api),
  }).filter(([name]) => wanted(`radio-${name}`));
  for (const language of LANGUAGES)
    for (const [size, look] of Object.entries(LOOKS))
      for (const [name, person, address, show] of all)
        await camera.shoot({ file: `docs/guide/handbook/radio-${name}.${size}.${language}.png`, person, language, look, address, show });
}
