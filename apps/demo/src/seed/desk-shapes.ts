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
