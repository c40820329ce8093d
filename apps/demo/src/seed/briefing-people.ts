import type { Core } from '@strapi/strapi';
import { type Actor, actorOf } from './actors';
import type { People, PersonKey } from './people';

type Kept = { id: string; name: string; version: number };
type Delegate = Kept & { email: string; state: string };
type Service = {
  agencies(contacts: boolean): Promise<Kept[]>;
  createAgency(input: object, actor: Actor): Promise<Kept>;
  delegates(query: object, contacts: boolean): Promise<{ items: Delegate[] }>;
  createDelegate(input: object, actor: Actor): Promise<Delegate>;
  act(id: string, input: object, actor: Actor): Promise<Delegate>;
  units(contacts: boolean): Promise<Kept[]>;
  createUnit(input: object, actor: Actor): Promise<Kept>;
};

/** What of a channel is an agency's own: what goes out there counts as its coverage. */
type Outlet = 'web' | 'radio';
type Person = readonly [name: string, role: string, decided?: 'request' | 'refuse' | 'withdraw'];
type SeedAgency = {
  name: string;
  kind: string;
  licence: string;
  host: string;
  outlet?: Outlet;
  inactive?: true;
  people: readonly Person[];
};

/** All invented, as their addresses are: `.example` belongs to nobody. */
const agencies: readonly SeedAgency[] = [
  {
    name: 'Báo Lương Hà Ngày Mới',
    kind: 'newspaper',
    licence: '112/GP-LH',
    host: 'luonghangaymoi.example',
    people: [
      ['Trịnh Minh Châu', 'Trưởng ban Thời sự'],
      ['Phan Gia Huy', 'Phóng viên'],
      ['Lương Bích Thảo', 'Phóng viên ảnh'],
      ['Đinh Quang Lộc', 'Cộng tác viên', 'request'],
    ],
  },
  {
    name: 'Tạp chí Đô thị Miền Biển',
    kind: 'magazine',
    licence: '087/GP-LH',
    host: 'dothimienbien.example',
    people: [
      ['Mai Thế Vinh', 'Thư ký toà soạn'],
      ['Cao Ánh Tuyết', 'Phóng viên'],
    ],
  },
  {
    name: 'Đài Phát thanh Cửa Lương',
    kind: 'radio_tv',
    licence: '021/GP-PTTH',
    host: 'ptcualuong.example',
    outlet: 'radio',
    people: [
      ['Tạ Hồng Phong', 'Phó ban Thời sự'],
      ['Vương Thanh Trúc', 'Biên tập viên'],
      ['Lâm Duy Khánh', 'Kỹ thuật viên'],
    ],
  },
  {
    name: 'Báo điện tử Bạn Đọc Trẻ',
    kind: 'online',
    licence: '305/GP-LH',
    host: 'bandoctre.example',
    people: [
      ['Hà Mỹ Duyên', 'Phóng viên'],
      ['Nghiêm Tuấn Kiệt', 'Phóng viên'],
      ['Thái Bảo Ngân', 'Thực tập sinh', 'refuse'],
    ],
  },
  {
    name: 'Cổng thông tin Lương Hà',
    kind: 'portal',
    licence: '009/GP-CTTĐT',
    host: 'cong.luongha.example',
    outlet: 'web',
    people: [
      ['Quách Tường Vi', 'Biên tập viên'],
      ['Doãn Hải Đăng', 'Biên tập viên'],
    ],
  },
  {
    name: 'Truyền hình Sông Lương',
    kind: 'radio_tv',
    licence: '034/GP-PTTH',
    host: 'thsongluong.example',
    people: [
      ['Kiều Phương Nhi', 'Phóng viên'],
      ['Bạch Trọng Nghĩa', 'Quay phim'],
      ['Tô Khải Hoàn', 'Phóng viên', 'withdraw'],
    ],
  },
  {
    name: 'Thông tấn Miền Duyên Hải',
    kind: 'agency',
    licence: '003/GP-TT',
    host: 'ttduyenhai.example',
    people: [
      ['Ông Thế Phiệt', 'Trưởng văn phòng thường trú'],
      ['Giang Tú Quyên', 'Phóng viên'],
    ],
  },
  {
    name: 'Báo Kinh tế Ven Sông',
    kind: 'newspaper',
    licence: '140/GP-LH',
    host: 'kinhtevensong.example',
    people: [
      ['Âu Dương Khôi', 'Phóng viên'],
      ['Mạc Thiên Kim', 'Phóng viên', 'request'],
    ],
  },
  { name: 'Tạp chí Làng Nghề Xưa', kind: 'magazine', licence: '055/GP-LH', host: 'langnghexua.example', inactive: true, people: [] },
];

/** `account`: who of the demo's people it is. The others answer by a link. */
type Speaker = readonly [id: string, name: string, account?: PersonKey];
const units: readonly { name: string; host: string; head: string; speakers: readonly Speaker[] }[] = [
  {
    name: 'Công ty Thoát nước Lương Hà',
    host: 'thoatnuoc.luongha.example',
    head: 'Đoàn Mạnh Tiến',
    speakers: [['thoat-nuoc-1', 'Lý Thu Sương']],
  },
  {
    name: 'Sở Giao thông',
    host: 'giaothong.luongha.example',
    head: 'Châu Viết Thắng',
    speakers: [
      ['giao-thong-1', 'Triệu Khánh An', 'speaker'],
      ['giao-thong-2', 'La Đức Toàn'],
    ],
  },
  { name: 'UBND phường An Thịnh', host: 'anthinh.luongha.example', head: 'Từ Ngọc Lan', speakers: [['an-thinh-1', 'Khổng Minh Trí']] },
  {
    name: 'Trung tâm Kiểm soát bệnh tật thành phố',
    host: 'ksbt.luongha.example',
    head: 'Ninh Hữu Phước',
    speakers: [['ksbt-1', 'Văn Cẩm Tú']],
  },
  {
    name: 'Văn phòng báo chí thành phố',
    host: 'vpbc.luongha.example',
    head: 'Vũ Hoàng Nam',
    speakers: [['vpbc-1', 'Vũ Hoàng Nam', 'press']],
  },
];

/** "Trịnh Minh Châu" is `trinh.minh.chau`. */
const mailbox = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().replaceAll(' ', '.');

async function outlets(strapi: Core.Strapi): Promise<Map<string, string>> {
  const service = strapi.plugin('channels')?.service('destinations') as { list(): Promise<{ id: string; kind: string }[]> } | undefined;
  return new Map((await service?.list())?.map(({ id, kind }) => [kind, id]));
}

const reasons = {
  refuse: 'Chưa có thẻ nhà báo hoặc giấy giới thiệu của toà soạn.',
  withdraw: 'Đã chuyển công tác, toà soạn đề nghị thu hồi.',
} as const;

async function admit(service: Service, agency: Kept, seed: SeedAgency, press: Actor): Promise<void> {
  const known = new Set((await service.delegates({ agency: agency.id, limit: 200 }, true)).items.map(({ name }) => name));
  for (const [name, role, decided] of seed.people) {
    if (known.has(name)) continue;
    const delegate = await service.createDelegate({ agency: agency.id, name, role, email: `${mailbox(name)}@${seed.host}` }, press);
    if (decided === 'request') continue;
    if (decided === 'refuse') await service.act(delegate.id, { act: 'refuse', version: delegate.version, reason: reasons.refuse }, press);
    else {
      const granted = await service.act(delegate.id, { act: 'grant', version: delegate.version }, press);
      if (decided === 'withdraw')
        await service.act(delegate.id, { act: 'withdraw', version: granted.version, reason: reasons.withdraw }, press);
    }
  }
}

export type PressPeople = {
  /** Ids of the agencies that are invited. */ agencies: string[];
  /** Ids by name. */ agency: ReadonlyMap<string, string>;
  unit: ReadonlyMap<string, string>;
  /** Ids of the accredited delegates. */ delegates: string[];
};

/** Agencies with delegates in every state of accreditation, and the units that owe answers. What stands already is left alone. */
export async function admitPress(strapi: Core.Strapi, people: People): Promise<PressPeople> {
  const press = actorOf(people, 'press');
  const service = strapi.plugin('press-briefing').service('people') as unknown as Service;
  const destinations = await outlets(strapi);

  const agency = new Map((await service.agencies(false)).map(({ name, id }) => [name, id]));
  for (const seed of agencies) {
    const own = seed.outlet && destinations.get(seed.outlet);
    const { name, kind, licence, host, inactive } = seed;
    const known = agency.get(name);
    const kept =
      known !== undefined
        ? { id: known, name, version: 0 }
        : await service.createAgency(
            { name, kind, licence, email: `toasoan@${host}`, destinations: own ? [own] : [], active: !inactive },
            press,
          );
    agency.set(name, kept.id);
    await admit(service, kept, seed, press);
  }

  const unit = new Map((await service.units(false)).map(({ name, id }) => [name, id]));
  for (const { name, host, head, speakers } of units) {
    if (unit.has(name)) continue;
    const spokespersons = speakers.map(([id, who, account]) => ({
      id,
      name: who,
      email: `${mailbox(who)}@${host}`,
      user: account ? String(people[account]) : null,
    }));
    const made = await service.createUnit({ name, head: { name: head, email: `${mailbox(head)}@${host}` }, spokespersons }, press);
    unit.set(name, made.id);
  }

  const invited = agencies.filter(({ inactive }) => !inactive).map(({ name }) => agency.get(name) as string);
  const accredited = (await service.delegates({ state: 'granted', limit: 200 }, false)).items.map(({ id }) => id);
  return { agencies: invited, agency, unit, delegates: accredited };
}
