import type { Core } from '@strapi/strapi';
import { actorOf } from './actors';
import type { People } from './people';
import { newsroomTime } from './time';

type Kind = 'text' | 'photo' | 'video' | 'audio' | 'social';
type Days = { from: number; to: number; work: readonly string[] };
type SeedCampaign = Days & {
  title: string;
  message: string;
  colour: string;
  targets: readonly { kind?: Kind; channel?: string; count: number }[];
};
type SeedCommission = Days & {
  title: string;
  client: string;
  contract: string;
  notes: string;
  quantities: readonly { kind: Kind; count: number }[];
};

const campaigns: readonly SeedCampaign[] = [
  {
    title: 'An toàn mùa mưa lũ ven sông',
    message:
      'Người dân biết mực nước, đường đi tránh và nơi trú từng giờ. Nói rõ việc chính quyền đã làm, chưa làm; không giật gân, không nêu tên người bị nạn khi gia đình chưa đồng ý.',
    colour: '#1f6f8b',
    from: -18,
    to: 12,
    targets: [
      { kind: 'text', count: 4 },
      { kind: 'photo', count: 2 },
      { channel: 'radio', count: 2 },
      { kind: 'social', count: 2 },
    ],
    work: [
      'Triều cường tối nay',
      'Kè sạt ở bãi bồi Đông Lương',
      'Loa phường trong ngõ sâu',
      'Mưa lớn ngập Bến Cũ',
      'Cứu nạn tàu cá Hòn Mấu',
      'Tin đồn vỡ đập: ai phát tán',
      'Ảnh: nước rút ở Bến Cũ',
      'Ảnh: hàng sao đen trước bão',
      'Bản tin phát thanh 17 giờ',
      'Dòng trạng thái triều cường',
    ],
  },
  {
    title: 'Đường thông, vỉa hè thoáng',
    message: 'Trật tự giao thông và vỉa hè sau ba tháng ra quân: con số, người thật, tiền thu và tiền chi.',
    colour: '#d68910',
    from: -4,
    to: 24,
    targets: [{ kind: 'text', count: 3 }],
    work: ['Đèn tín hiệu ngã năm', 'Phí vỉa hè: tiền đi đâu', 'Xe khách tránh trạm cân'],
  },
];

const commissions: readonly SeedCommission[] = [
  {
    title: 'Đời sống công nhân khu công nghiệp, quý IV',
    client: 'Ban Quản lý các khu công nghiệp thành phố',
    contract: '41/2026/HĐ-KCN',
    notes: 'Thanh toán sau nghiệm thu. Bên A đọc lại số liệu, không duyệt nội dung.',
    from: -25,
    to: 20,
    quantities: [
      { kind: 'text', count: 4 },
      { kind: 'photo', count: 1 },
    ],
    work: ['Nhà trọ quanh khu công nghiệp', 'Điện mặt trời mái nhà: ba phép tính', 'Hàng chiều về của tàu container'],
  },
  {
    title: 'Sân khấu trở lại',
    client: 'Trung tâm Văn hoá thành phố',
    contract: '12/2026/HĐ-TTVH',
    notes: '',
    from: -30,
    to: -2,
    quantities: [{ kind: 'text', count: 1 }],
    work: ['Nhà hát cũ mở lại'],
  },
];

type Made = { documentId: string };
type Plans = { create(input: object, actor: object): Promise<Made> };

/** Campaigns and commissions; answers which of them a piece of work hangs on, by its slugline. */
export async function openCampaigns(strapi: Core.Strapi, people: People, now: Date): Promise<(slugline: string) => object> {
  const plugin = strapi.plugin('assignment-desk');
  const day = (days: number): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(newsroomTime(now, days, '12:00'));
  const ties = new Map<string, object>();

  async function make(kind: 'campaign' | 'commission', { from, to, work, ...plan }: SeedCampaign | SeedCommission): Promise<void> {
    const known = (await strapi.db
      .query(`plugin::assignment-desk.${kind}` as never)
      .findOne({ where: { title: plan.title } } as never)) as Made | null;
    const service = plugin.service(`${kind}s`) as unknown as Plans;
    const { documentId } = known ?? (await service.create({ ...plan, fromDay: day(from), toDay: day(to) }, actorOf(people, 'editor')));
    for (const slugline of work) ties.set(slugline, { ...ties.get(slugline), [kind]: documentId });
  }

  for (const one of campaigns) await make('campaign', one);
  for (const one of commissions) await make('commission', one);
  return (slugline) => ties.get(slugline) ?? {};
}
