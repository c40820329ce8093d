import http from 'node:http';

const STORY = 'api::story.story';
const AT = `/content-manager/collection-types/${STORY}`;
const block = (text) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const TIDE = {
  title: 'Triều cường lên 1,68 m, ba phường ven sông dọn đồ lên cao',
  dek: 'Đỉnh triều vào 17 giờ hôm nay, trùng giờ tan tầm. Bốn tuyến đường có thể ngập 30 cm.',
  body: [
    'Đài khí tượng thuỷ văn dự báo đỉnh triều chiều nay đạt 1,68 m, cao hơn báo động ba 8 cm.',
    'Ba phường ven sông đã phát 2.000 bao cát. Xe buýt đi đường tránh từ 16 giờ.',
  ],
};
const BUS = {
  title: 'Xe buýt số 7 đổi lộ trình trong ba ngày',
  dek: 'Từ sáng mai, tuyến đi đường Bờ Đông để nhường chỗ sửa cống.',
  body: ['Tuyến số 7 chạy đường Bờ Đông từ sáng mai. Hai trạm tạm đặt trước chợ và trước trường cấp hai.'],
};

/** Networks that are only looked at: nothing is published once they are there. The secrets open nothing. */
const NETWORKS = [
  {
    kind: 'facebook',
    name: 'Facebook Báo Đô thị',
    settings: { page: '100064812345678' },
    secrets: { accessToken: 'chi-de-xem-trong-so-tay-00' },
  },
  { kind: 'x', name: 'X @baodothi', settings: { clientId: 'bao-do-thi' }, secrets: { refreshToken: 'chi-de-xem-trong-so-tay-00' } },
  { kind: 'bluesky', name: 'Bluesky', settings: { identifier: 'baodothi.bsky.social' }, secrets: { password: 'xxxx-xxxx-xxxx-xxxx' } },
];

/** Partners on this machine: `/nhan` takes everything, `/tu-choi` lets the first story in and refuses from then on. */
export function partners() {
  let refused = 0;
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url === '/tu-choi') refused += 1;
      response.writeHead(request.url === '/tu-choi' && refused > 1 ? 403 : 204).end();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ host: `127.0.0.1:${server.address().port}`, close: () => server.close() }));
  });
}

/** Asks every quarter of a second, for half a minute. */
async function until(ask, what) {
  for (let left = 120; left > 0; left -= 1) {
    const got = await ask();
    if (got) return got;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`never came: ${what}`);
}

/** A day at the outlets: one story is pulled with a receipt missing, one has every trouble there is. Returns where they are. */
export async function outlets({ api }, host) {
  const add = (body) => api('admin', 'POST', '/channels/destinations', body);
  const webhook = (name, path, more = {}) => add({ kind: 'webhook', name, settings: { url: `http://${host}/${path}` }, ...more });
  const publish = async ({ title, dek, body }) => {
    const { results } = await api('admin', 'GET', '/upload/files?page=1&pageSize=1&sort=createdAt:DESC');
    const story = { title, dek, body: body.map(block), cover: results[0]?.id };
    const { documentId } = await api('admin', 'POST', `${AT}?locale=vi`, story);
    await api('admin', 'POST', `${AT}/${documentId}/actions/publish?locale=vi`, {});
    return documentId;
  };
  const of = async (documentId) => {
    const { deliveries } = await api('admin', 'GET', '/channels/deliveries');
    return deliveries.filter(({ story }) => story.includes(documentId));
  };
  const STILL = ['delivered', 'failed', 'dead', 'unknown', 'needs_human', 'held'];
  const still = (documentId, least) =>
    until(async () => {
      const all = await of(documentId);
      return all.length >= least && all.every(({ state }) => STILL.includes(state)) && all;
    }, 'every delivery stands still');

  await webhook('Báo bạn miền Trung', 'nhan');
  await webhook('Cổng tin phường', 'tu-choi');
  await add({ kind: 'handoff', name: 'Nhóm Zalo tổ dân phố', settings: { network: 'Zalo', address: 'https://zalo.me' } });

  const bus = await publish(BUS);
  const [first] = await still(bus, 5);
  const byHand = (await of(bus)).find(({ destination }) => destination.kind === 'handoff');
  const link = 'https://zalo.me/g/to-dan-pho-7';
  await api('admin', 'POST', `/channels/deliveries/${byHand.id}/decide`, { decision: 'it_is_live', version: byHand.version, link });
  const recall = await api('admin', 'POST', '/channels/recalls', {
    ref: { uid: STORY, documentId: bus, locale: 'vi' },
    act: 'pull',
    reason: 'Công ty xe buýt báo hoãn đổi lộ trình, tin không còn đúng.',
    storyVersion: first.storyVersion,
  });
  await until(async () => {
    const { receipts } = await api('admin', 'GET', `/channels/recalls/${recall.id}`);
    return receipts.filter(({ done }) => done).length >= receipts.length - 2;
  }, 'receipts');

  await webhook('Bản tin đối tác (phải duyệt)', 'nhan', { approval: true });
  const tide = await publish(TIDE);
  await still(tide, 6);
  for (const one of NETWORKS) await add(one);
  const all = await of(tide);
  const at = (kind, state) => all.find((one) => one.destination.kind === kind && (!state || one.state === state))?.id;
  return { story: tide, recall: recall.id, sent: at('web'), failed: at('webhook', 'failed'), byHand: at('handoff') };
}
