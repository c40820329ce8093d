import { type Api, dialog, page, plugin, press, type Screen } from './screen';

type Made = { id: string };
type List = { items: { id: string; version: number; name: string }[] };

/** Longer than anybody's: what does not wrap shows itself. */
const LONG = 'Tạp chí Kiến trúc và Đô thị ngày nay, cơ quan ngôn luận của Hội Quy hoạch phát triển đô thị và nông thôn';
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Khánh Công Tằng Tôn Nữ Huyền Trân Bảo Ngọc'];

/** Two agencies with people in every state, and two units; once in a newsroom. */
export async function fillPressOffice(api: Api): Promise<void> {
  const ask = <T>(method: string, path: string, body?: unknown) => api<T>('press', method, `/press-briefing${path}`, body);
  if ((await ask<Made[]>('GET', '/agencies')).some((agency) => (agency as { name?: string }).name === LONG)) return;
  for (const [n, name] of [LONG, 'Báo Sông Hồng'].entries()) {
    const agency = await ask<Made>('POST', '/agencies', { name, licence: '12/GP', email: `toasoan${n}@bao.test`, phone: '024 3333 444' });
    const lines = Array.from({ length: 90 }, (_, i) => `Nguyễn ${GIVEN[i % 6]} ${i};phóng viên;d${i}@bao${n}.test;0912 ${100 + i}`);
    await ask('POST', '/delegates/import', { agency: agency.id, lines: lines.join('\n') });
    const { items } = await ask<List>('GET', `/delegates?agency=${agency.id}&limit=500`);
    const delegates = items.slice(6).map(({ id, version }) => ({ id, version }));
    await ask('POST', '/delegates/grant', { delegates, expires: '2099-12-31' });
    const act = (at: number, body: object) => ask('POST', `/delegates/${items[at]?.id}/act`, body);
    await act(0, { act: 'refuse', version: 1, reason: 'Thiếu giấy giới thiệu của tòa soạn' });
    await act(6, { act: 'withdraw', version: 2, reason: 'Cho người khác mượn thẻ vào phiên họp kín' });
  }
  const speaker = { id: 'a', name: 'Trần Thu Hằng', email: 'hang@giaothong.test', phone: '0912 000 111' };
  await ask('POST', '/units', {
    name: 'Sở Giao thông Vận tải thành phố',
    head: { name: 'Vũ Hữu Thắng', email: 'thang@giaothong.test' },
    spokespersons: [speaker],
  });
  await ask('POST', '/units', {
    name: 'Ủy ban nhân dân phường Phúc Lợi – Bộ phận tiếp nhận và trả lời thông tin báo chí',
    spokespersons: [],
  });
}

/** The people of the press office: three lists, and what is asked over them. */
export async function peopleScreens(api: Api): Promise<Screen[]> {
  await fillPressOffice(api);
  const at = (view: string) => plugin(`press-briefing/agencies${view}`);
  const agencies = page('press agencies', 'press', at(''), '[data-row]');
  const delegates = page('delegates', 'press', at('/delegates'), '[data-row] >> nth=20');
  const units = page('answering units', 'press', at('/units'), '[data-row]');
  return [
    agencies,
    delegates,
    units,
    // Who may only look: no address, no act.
    ...[agencies, delegates, units].map((one): Screen => ({ ...one, name: `${one.name} as a reader sees them`, who: 'editor' })),
    dialog(agencies, { name: 'a press agency', act: press(/^(Thêm cơ quan|New agency)$/) }),
    dialog(delegates, { name: 'a delegate', act: press(/^(Thêm đại biểu|New delegate)$/) }),
    dialog(delegates, { name: 'a list of delegates', act: press(/^(Dán danh sách|Paste a list)$/) }),
    dialog(delegates, { name: 'a refusal', act: press(/^(Từ chối|Refuse) ./) }),
    dialog(units, { name: 'an answering unit', act: press(/^(Thêm đơn vị|New unit)$/) }),
  ];
}
