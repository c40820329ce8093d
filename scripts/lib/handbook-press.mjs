const LANGUAGES = ['vi', 'en'];
/** By day at the desk, and by night on a phone. */
const LOOKS = {
  desk: { width: 1440, height: 900, theme: 'light' },
  phone: { width: 360, height: 780, theme: 'dark' },
};
const home = (path) => `/admin/plugins/press-briefing/${path}`;
const press = (page, name) => page.getByRole('button', { name }).first().click();
const stands = (css) => (page) => page.locator(css).first().waitFor();
const rows = stands('main [data-row]');
const parts = stands('main section h2');
const dialog = (page) => page.getByRole('dialog');

/** What the demo holds: its next meeting, the last one, and the public one. */
async function found(api) {
  const at = (days) => encodeURIComponent(new Date(Date.now() + days * 86_400_000).toISOString());
  const all = await api('press', 'GET', `/press-briefing/occurrences?from=${at(-40)}&to=${at(15)}`);
  const weekly = all.filter(({ closed }) => closed);
  const next = weekly.find(({ starts, state }) => Date.parse(starts) > Date.now() && state !== 'cancelled');
  const last = weekly.findLast(({ state }) => state === 'minutes_published');
  const open = all.findLast(({ closed, state }) => !closed && state === 'minutes_published');
  // Nobody is invited to it yet.
  const later = weekly.find(({ starts }) => Date.parse(starts) > Date.parse(next.starts));
  const { items: guests } = await api('press', 'GET', `/press-briefing/occurrences/${next.id}/invitations`);
  const { items: asked } = await api('press', 'GET', '/press-briefing/questions?state=answered');
  const guest = guests.find(({ name }) => name === 'Phan Gia Huy') ?? guests[0];
  const agencies = await api('press', 'GET', '/press-briefing/agencies');
  const { url: page } = await api('press', 'GET', `/press-briefing/invitations/${guest.id}/link`);
  const agency = agencies.find(({ name }) => name === guest.agencyName) ?? agencies[0];
  const { url: registration } = await api('press', 'POST', `/press-briefing/agencies/${agency.id}/link`, {});
  return { next, later, last, open, guests, page, registration, question: asked[0].id };
}

/** What a spokesperson without an account gets. */
const ANSWER_LINK = /https?:\/\/\S+?\/api\/press-briefing\/a\/[\w.-]+/;
const LIST =
  'Hứa Gia Linh; phóng viên; hua.gia.linh@luonghangaymoi.example; 0236 555 0141\nTriệu Mẫn; biên tập viên; trieu.man@luonghangaymoi.example\nPhan Gia Huy; phóng viên; phan.gia.huy@luonghangaymoi.example\nĐoàn Lê; phóng viên; doan.le(a)luonghangaymoi.example';

/** name, who, address, and what brings it up. Before the meeting begins. */
const before = ({ next, later, last, open, page: delegate, registration, question }) => [
  ['agencies', 'press', home('agencies'), rows],
  ['delegates', 'press', home('agencies/delegates'), rows],
  [
    'import',
    'press',
    home('agencies/delegates'),
    async (page) => {
      await press(page, /^(Dán danh sách|Paste a list)$/);
      await dialog(page).getByRole('combobox').first().click();
      await page.getByRole('option', { name: /Lương Hà Ngày Mới/ }).click();
      await dialog(page).locator('textarea').fill(LIST);
      await dialog(page)
        .getByText(/Đọc được như sau|As they are read/)
        .waitFor();
    },
  ],
  ['units', 'press', home('agencies/units'), rows],
  [
    'series-form',
    'press',
    home(`series/${next.series}`),
    async (page) => {
      await page.locator('form [data-item]').first().waitFor();
      // The next six dates come when the form has looked at its rule.
      await page.getByText(/^(Điền tên, ngày|Fill in title)/).waitFor({ state: 'hidden' });
    },
  ],
  ['holidays', 'press', home('holidays'), stands('[data-day]')],
  ['week', 'press', home('this-week'), stands('[data-line]')],
  [
    'invite',
    'press',
    home(`meetings/${later.id}`),
    async (page) => {
      await press(page, /^(Gửi lời mời…|Send invitations…)$/);
      await dialog(page).getByRole('button', { name: /\d/ }).waitFor();
    },
  ],
  [
    'agenda',
    'press',
    home('this-week'),
    async (page) => {
      await press(page, /^(Sửa chương trình|Edit agenda)$/);
      await dialog(page).locator('[data-item]').first().waitFor();
    },
  ],
  ['calendar', 'press', home('calendar'), stands('main section h2 >> nth=1')],
  ['questions', 'press', home('questions'), stands('[data-column] [data-card]')],
  ['question', 'press', home(`questions?open=${question}`), async (page) => dialog(page).locator('dl').first().waitFor()],
  ['answers', 'speaker', home('answers'), stands('main textarea')],
  ['coverage', 'press', home(`meetings/${next.id}/coverage`), parts],
  ['figures', 'press', home('figures?view=answers'), parts],
  [
    'minutes',
    'press',
    home(`meetings/${last.id}`),
    async (page) => {
      await press(page, /^(Đính chính…|Correct…)$/);
      await dialog(page).locator('textarea').first().waitFor();
    },
  ],
  ['delegate', null, delegate, stands('h1')],
  ['agency', null, registration, stands('h1')],
  ['public', null, `/api/press-briefing/briefings/${open.id}`, stands('h1')],
];

/** Opens the session of the next meeting: some are in the room, the second item runs, a conclusion has fallen. */
async function openSession(api, { next, guests }) {
  const path = `/press-briefing/occurrences/${next.id}`;
  const { version } = (await api('press', 'GET', `${path}/session`)).occurrence;
  await api('press', 'POST', `${path}/act`, { act: 'start', version });
  const at = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const [first, second] = next.agenda.map(({ id }) => id);
  const there = guests.filter(({ rsvp }) => rsvp === 'yes').slice(0, 4);
  const done = [
    ...there.map(({ id }) => ({ op: 'check_in', at: at(0), invitation: id })),
    { op: 'item_start', at: at(16), item: first },
    { op: 'item_end', at: at(4), item: first },
    { op: 'item_start', at: at(4), item: second },
    { op: 'note', at: at(2), item: second, base: '', text: 'Công ty Thoát nước: tám máy bơm di động đã về kho, thử tải vào thứ Bảy.' },
    {
      op: 'decision',
      at: at(1),
      input: { what: 'Đưa lịch thử tải máy bơm lên cổng thông tin', desk: null, who: 'Cổng thông tin Lương Hà', due: at(-2880) },
    },
  ];
  await api('press', 'POST', `${path}/session`, { ops: done.map((one, n) => ({ key: `handbook-${n}`, ...one })) });
}

/** The same meeting in session. */
const during = ({ next }) => [
  ['session', 'press', home(`meetings/${next.id}/session`), stands('[data-item]')],
  [
    'door',
    'press',
    home(`meetings/${next.id}/session`),
    async (page) => {
      await page.locator('[data-person]').first().waitFor();
      await page.locator('#session-door').evaluate((door) => door.scrollIntoView());
    },
  ],
];

/** The screens of the press briefing: docs/guide/handbook/press-<screen>.<desk|phone>.<vi|en>.png. */
export async function pressBriefing(demo, camera, wanted, post) {
  const { api } = demo;
  const known = await found(api);
  const shoot = async (screens) => {
    for (const language of LANGUAGES)
      for (const [size, look] of Object.entries(LOOKS))
        for (const [name, person, address, show] of screens.filter(([one]) => wanted(`press-${one}`)))
          await camera.shoot({
            file: `docs/guide/handbook/press-${name}.${size}.${language}.png`,
            person,
            language,
            look,
            // Public pages speak the delegate's language unless they are told another.
            address: person ? address : `${address}?lang=${language}`,
            show,
          });
  };
  await shoot(before(known));
  if (wanted('press-answer')) await shoot([['answer', null, await post.find(ANSWER_LINK), stands('h1')]]);
  const room = during(known);
  if (!room.some(([name]) => wanted(`press-${name}`))) return;
  await openSession(api, known);
  await shoot(room);
}
