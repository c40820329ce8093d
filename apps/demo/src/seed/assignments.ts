import type { PersonKey } from './people';

export type DeskKey = 'thoi-su' | 'kinh-te' | 'van-xa' | 'anh' | 'phat-thanh';

export const desks: Record<
  DeskKey,
  { name: string; colour: string; section: string | null; capacity: number; members: [PersonKey, string][] }
> = {
  'thoi-su': {
    name: 'Ban Thời sự',
    colour: '#c0392b',
    section: 'Thời sự',
    capacity: 8,
    members: [
      ['editor', 'lead'],
      ['tam', 'editor'],
      ['reporter', 'reporter'],
      ['linh', 'reporter'],
      ['khoa', 'reporter'],
    ],
  },
  'kinh-te': {
    name: 'Ban Kinh tế – Đô thị',
    colour: '#1f6f8b',
    section: 'Kinh tế',
    capacity: 6,
    members: [
      ['editor', 'lead'],
      ['duc', 'reporter'],
      ['reporter', 'reporter'],
      ['yen', 'reporter'],
    ],
  },
  'van-xa': {
    name: 'Ban Văn hoá – Xã hội',
    colour: '#7d5ba6',
    section: 'Văn hoá',
    capacity: 6,
    members: [
      ['tam', 'lead'],
      ['editor', 'editor'],
      ['yen', 'reporter'],
      ['linh', 'reporter'],
    ],
  },
  anh: {
    name: 'Tổ Ảnh',
    colour: '#d68910',
    section: null,
    capacity: 5,
    members: [
      ['editor', 'lead'],
      ['linh', 'photographer'],
      ['khoa', 'photographer'],
    ],
  },
  'phat-thanh': {
    name: 'Tổ Phát thanh và Mạng xã hội',
    colour: '#2e8b57',
    section: null,
    capacity: 6,
    members: [
      ['editor', 'lead'],
      ['producer', 'producer'],
    ],
  },
};

export type SeedState =
  | 'planned'
  | 'offered'
  | 'accepted'
  | 'in_progress'
  | 'filed'
  | 'in_edit'
  | 'ready'
  | 'published'
  | 'cancelled'
  | 'returned'
  | 'declined';

export type SeedAssignment = {
  slugline: string;
  brief: string;
  desk: DeskKey;
  who?: PersonKey;
  state: SeedState;
  kind?: 'text' | 'photo' | 'video' | 'audio' | 'social' | 'live';
  priority?: number;
  /** Days from now (negative: before) and the hour. */
  due: readonly [days: number, time: string];
  /** Key of the story it led to. */
  story?: string;
  place?: string;
  contact?: { name: string; phone: string };
  length?: { amount: number; unit: 'words' | 'seconds' };
  channels?: string[];
  note?: string;
  closed?: boolean;
};

const words = (amount: number) => ({ amount, unit: 'words' as const });
const web = ['web'];

export const assignments: readonly SeedAssignment[] = [
  {
    slugline: 'Triều cường tối nay',
    brief: 'Theo nước ở Kè Lương từ 18 giờ. Cần mực nước từng giờ, hai hộ tầng trệt, một ảnh toàn cảnh.',
    desk: 'thoi-su',
    who: 'reporter',
    state: 'offered',
    priority: 1,
    due: [0, '21:00'],
    place: 'Kè Lương, phường Bến Cũ',
    contact: { name: 'Trực ban phường Bến Cũ', phone: '0236 555 0107' },
    length: words(400),
    channels: ['web', 'radio'],
  },
  {
    slugline: 'Kè sạt ở bãi bồi Đông Lương',
    brief: 'Dân báo kè sạt khoảng 20 m sau trận mưa. Kiểm chứng tại chỗ trước khi đưa.',
    desk: 'thoi-su',
    who: 'linh',
    state: 'accepted',
    priority: 2,
    due: [0, '17:30'],
    place: 'Bãi bồi Đông Lương',
    length: words(500),
    channels: web,
  },
  {
    slugline: 'Họp báo quy hoạch ven sông',
    brief: 'Bài chính và bài hỏi đáp. Giữ tin đến 15 giờ ngày công bố.',
    desk: 'thoi-su',
    who: 'reporter',
    state: 'in_edit',
    priority: 1,
    due: [2, '14:00'],
    story: 'hop-bao-quy-hoach-ven-song',
    length: words(700),
    channels: ['web', 'radio'],
  },
  {
    slugline: 'Loa phường trong ngõ sâu',
    brief: 'Nối tiếp bài diễn tập sơ tán: vì sao loa không tới, ai trả tiền sửa?',
    desk: 'thoi-su',
    who: 'reporter',
    state: 'in_progress',
    priority: 3,
    due: [1, '16:00'],
    story: 'dien-tap-so-tan-dem',
    place: 'Ngõ 41, Bến Cũ',
    length: words(800),
    channels: web,
  },
  {
    slugline: 'Tin đồn vỡ đập: ai phát tán',
    brief: 'Hỏi thêm công an phường. Chỉ nêu tên khi có văn bản.',
    desk: 'thoi-su',
    state: 'planned',
    priority: 3,
    due: [3, '10:00'],
    channels: web,
  },
  {
    slugline: 'Xe khách tránh trạm cân',
    brief: 'Đi hai đêm với đội kiểm tra. Không công bố trước.',
    desk: 'thoi-su',
    who: 'khoa',
    state: 'accepted',
    priority: 2,
    due: [4, '22:00'],
    closed: true,
    channels: web,
  },
  {
    slugline: 'Mưa lớn ngập Bến Cũ',
    brief: 'Ra hiện trường ngay khi nước lên.',
    desk: 'thoi-su',
    who: 'reporter',
    state: 'published',
    priority: 1,
    due: [-1, '07:00'],
    story: 'mua-lon-ngap-ben-cu',
    channels: ['web', 'radio'],
  },
  {
    slugline: 'Cứu nạn tàu cá Hòn Mấu',
    brief: 'Gặp thuyền trưởng và trạm cứu nạn.',
    desk: 'thoi-su',
    who: 'khoa',
    state: 'published',
    priority: 1,
    due: [-9, '12:00'],
    story: 'doi-tau-cuu-thuyen-vien',
    channels: web,
  },
  {
    slugline: 'Khánh thành bến phà mới',
    brief: 'Lịch đã hoãn, chưa có ngày mới.',
    desk: 'thoi-su',
    state: 'cancelled',
    priority: 4,
    due: [1, '09:00'],
    note: 'Chủ đầu tư hoãn lễ, chưa có ngày mới',
  },
  {
    slugline: 'Nhà trọ quanh khu công nghiệp',
    brief: 'Tìm hiểu giá phòng ở ba phường, hỏi cả chủ trọ lẫn người thuê.',
    desk: 'kinh-te',
    who: 'reporter',
    state: 'published',
    priority: 2,
    due: [-5, '10:00'],
    story: 'khu-cong-nghiep-tuyen-tho',
    channels: web,
  },
  {
    slugline: 'Điện mặt trời mái nhà: ba phép tính',
    brief: 'Ba gia đình thật, có hoá đơn. Nhờ kỹ sư độc lập tính lại.',
    desk: 'kinh-te',
    who: 'yen',
    state: 'returned',
    priority: 3,
    due: [0, '18:00'],
    story: 'gia-dien-mat-troi-mai-nha',
    note: 'Phép tính nhà thứ ba chưa trừ tiền thay bộ biến tần. Xin thêm nguồn giá.',
    length: words(600),
    channels: web,
  },
  {
    slugline: 'Hàng chiều về của tàu container',
    brief: 'Ai có thể nhập hàng qua Cửa Lương? Hỏi ba doanh nghiệp.',
    desk: 'kinh-te',
    who: 'duc',
    state: 'offered',
    priority: 3,
    due: [3, '11:00'],
    contact: { name: 'Phòng Khai thác cảng', phone: '0236 555 0142' },
    length: words(700),
    channels: web,
  },
  {
    slugline: 'Phí vỉa hè: tiền đi đâu',
    brief: 'Đọc bảng công khai ba tháng, đối chiếu với tiền đã chi.',
    desk: 'kinh-te',
    state: 'declined',
    who: 'duc',
    priority: 3,
    due: [5, '15:00'],
    note: 'Trùng lịch đi cảng cả tuần',
    channels: web,
  },
  {
    slugline: 'Đèn tín hiệu ngã năm',
    brief: 'Bài ngắn, có sơ đồ pha đèn.',
    desk: 'kinh-te',
    who: 'khoa',
    state: 'published',
    priority: 3,
    due: [0, '06:00'],
    story: 'den-tin-hieu-nga-nam',
    channels: web,
  },
  {
    slugline: 'Chợ nổi mùa nước',
    brief: 'Phóng sự cuối tuần, 1.200 chữ.',
    desk: 'van-xa',
    state: 'planned',
    priority: 4,
    due: [6, '09:00'],
    length: words(1200),
    channels: web,
  },
  {
    slugline: 'Điểm chuẩn lớp 10',
    brief: 'Bảng điểm 11 trường. Giữ tin đến 17 giờ ngày mai.',
    desk: 'van-xa',
    who: 'yen',
    state: 'ready',
    priority: 1,
    due: [1, '15:00'],
    story: 'diem-thi-lop-10',
    channels: ['web', 'radio'],
  },
  {
    slugline: 'Kho máu cuối tuần',
    brief: 'Tin ngắn kèm địa điểm và giờ mở cửa.',
    desk: 'van-xa',
    who: 'linh',
    state: 'filed',
    priority: 2,
    due: [0, '10:00'],
    story: 'hien-mau-thang-he',
    length: words(200),
    channels: ['web', 'radio'],
  },
  {
    slugline: 'Nhà hát cũ mở lại',
    brief: 'Xem đêm đầu, gặp tác giả.',
    desk: 'van-xa',
    who: 'yen',
    state: 'published',
    priority: 3,
    due: [-4, '23:00'],
    story: 'nha-hat-cu-mo-lai',
    channels: web,
  },
  {
    slugline: 'Thư viện lưu động bản tiếng Anh',
    brief: 'Viết lại cho bạn đọc nước ngoài, không dịch từng chữ.',
    desk: 'van-xa',
    who: 'linh',
    state: 'in_progress',
    priority: 4,
    due: [-1, '17:00'],
    story: 'en-mobile-library',
    channels: web,
  },
  {
    slugline: 'Ảnh: nước rút ở Bến Cũ',
    brief: 'Bộ 8 ảnh, có ảnh người dọn bùn. Xin phép trước khi chụp trong nhà.',
    desk: 'anh',
    who: 'linh',
    state: 'in_progress',
    kind: 'photo',
    priority: 2,
    due: [0, '16:00'],
    place: 'Phường Bến Cũ',
    channels: web,
  },
  {
    slugline: 'Ảnh: hàng sao đen trước bão',
    brief: 'Toàn cảnh và cận cảnh khung chống.',
    desk: 'anh',
    who: 'khoa',
    state: 'offered',
    kind: 'photo',
    priority: 4,
    due: [2, '08:00'],
    channels: web,
  },
  {
    slugline: 'Bản tin phát thanh 17 giờ',
    brief: 'Ba phút: ngập, điểm chuẩn, triều cường. Đọc kỹ số.',
    desk: 'phat-thanh',
    who: 'producer',
    state: 'in_progress',
    kind: 'audio',
    priority: 1,
    due: [0, '16:30'],
    length: { amount: 180, unit: 'seconds' },
    channels: ['radio'],
  },
  {
    slugline: 'Dòng trạng thái triều cường',
    brief: 'Mỗi giờ một dòng, kèm mực nước.',
    desk: 'phat-thanh',
    who: 'producer',
    state: 'offered',
    kind: 'social',
    priority: 2,
    due: [0, '18:00'],
    channels: ['facebook', 'zalo'],
  },
];
