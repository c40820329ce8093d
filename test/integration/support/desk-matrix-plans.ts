import { dayOf } from '../../../packages/assignment-desk/domain/days';
import { minutes, ok } from './desk';
import { LEADERS, once, READERS, type Row } from './desk-row';

const day = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000).toISOString(), 'Asia/Ho_Chi_Minh');
const window = () => `?from=${minutes(-60)}&to=${minutes(600)}`;
const period = () => ({ fromDay: day(-1), toDay: day(10) });

const happening = () => ({ title: `Sự kiện ${once()}`, starts: minutes(60), ends: minutes(120) });
const campaign = () => ({ title: `Chiến dịch ${once()}`, ...period() });
const commission = () => ({
  ...period(),
  title: `Đơn ${once()}`,
  client: 'Công ty Cảng Cửa Lương',
  contract: '41/2026/HĐ',
  quantities: [{ kind: 'text', count: 2 }],
});
/** One made for the call: its `:id`. */
const fresh = (path: string, of: () => object) => async () => ({ id: (await ok<{ id: string }>('chief', 'POST', path, of())).id });
const anEvent = fresh('/happenings', happening);
const aCampaign = fresh('/campaigns', campaign);
const aCommission = fresh('/commissions', commission);
const seen = { version: 1 };

/** Events, campaigns and commissions: of the house, not of a desk. Commissions are there for nobody without the right to them. */
export const PLAN_ROWS: Row[] = [
  { route: 'GET /calendar', query: window, own: READERS },
  { route: 'GET /happenings', query: window, own: READERS },
  { route: 'GET /happenings/:id', params: anEvent, own: READERS },
  { route: 'POST /happenings', body: happening, own: LEADERS },
  { route: 'PUT /happenings/:id', params: anEvent, body: () => ({ ...seen, changes: { place: 'Chợ Lớn' } }), own: LEADERS },
  { route: 'POST /happenings/:id/preview', params: anEvent, body: () => ({ act: 'cancel', note: 'z' }), own: LEADERS },
  { route: 'POST /happenings/:id/state', params: anEvent, body: () => ({ ...seen, act: 'cancel', note: 'z' }), own: LEADERS },

  { route: 'GET /campaigns', own: READERS },
  { route: 'GET /campaigns/:id', params: aCampaign, own: READERS },
  { route: 'POST /campaigns', body: campaign, own: LEADERS },
  { route: 'PUT /campaigns/:id', params: aCampaign, body: () => ({ ...seen, changes: { message: 'y' } }), own: LEADERS },
  { route: 'POST /campaigns/:id/close', params: aCampaign, body: () => seen, own: LEADERS },
  { route: 'POST /campaigns/:id/reopen', params: aCampaign, body: () => seen, own: LEADERS },

  { route: 'GET /commissions', own: LEADERS },
  { route: 'GET /commissions/:id', params: aCommission, own: LEADERS },
  { route: 'GET /commissions/:id/sheet', params: aCommission, own: LEADERS },
  { route: 'GET /commissions/:id/sheet.csv', params: aCommission, own: LEADERS },
  { route: 'POST /commissions', body: commission, own: LEADERS },
  { route: 'PUT /commissions/:id', params: aCommission, body: () => ({ ...seen, changes: { notes: 'y' } }), own: LEADERS },
  { route: 'POST /commissions/:id/close', params: aCommission, body: () => seen, own: LEADERS },
  { route: 'POST /commissions/:id/reopen', params: aCommission, body: () => seen, own: LEADERS },
  { route: 'POST /commissions/:id/accept', params: aCommission, body: () => ({ ...seen, day: day(0), pieces: 0 }), own: LEADERS },
];
