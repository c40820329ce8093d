import { type Api, dialog, page, plugin, press, type Screen, widgets } from './screen';

type Question = { id: string; version: number };
type Meeting = { id: string; starts: string; state: string };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer than a card: what does not wrap, or is not cut, shows itself. */
const LONG =
  'Đề nghị thành phố cho biết vì sao ba máy bơm công suất lớn ở cửa xả không chạy trong hai giờ đầu trận mưa, đơn vị nào chịu trách nhiệm trực vận hành, và kế hoạch bồi thường cho các hộ kinh doanh bị ngập tầng hầm thực hiện đến đâu?';
/** More than a column shows at once. */
const MANY = 45;

/** A meeting of the closed series that lies far enough ahead for every deadline. */
export async function meetingAhead(api: Api, days = 10): Promise<Meeting> {
  const [from, to] = [days, days + 45].map((day) => new Date(Date.now() + day * DAY_MS).toISOString());
  const all = await api<(Meeting & { series: string })[]>('press', 'GET', `/press-briefing/occurrences?from=${from}&to=${to}`);
  const open = all.filter(({ state }) => state === 'scheduled').sort((a, b) => Date.parse(a.starts) - Date.parse(b.starts));
  const often = open.find(({ series }) => open.filter((one) => one.series === series).length > 2);
  if (!often) throw new Error('The seed has no weekly meeting ahead');
  return often;
}

/** Signed in as `person`: the account a spokesperson is given. */
export const accountOf = async (api: Api, person: 'press' | 'admin'): Promise<string> =>
  String((await api<{ id: number }>(person, 'GET', '/admin/users/me')).id);

/** Questions in every state, more of them new than a column shows, and one that is late. */
async function fillQuestions(api: Api): Promise<{ fresh: Question; owed: Question; answered: Question; approved: Question }> {
  const ask = <T>(method: string, path: string, body?: unknown) => api<T>('press', method, `/press-briefing${path}`, body);
  const meeting = await meetingAhead(api);
  const speaker = { id: 'a', name: 'Bùi Thị Phát Ngôn', user: await accountOf(api, 'press') };
  const unit = await ask<{ id: string }>('POST', '/units', {
    name: 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp thành phố',
    spokespersons: [speaker],
  });
  const add = (text: string) =>
    ask<Question>('POST', `/occurrences/${meeting.id}/questions`, { agency: 'Tạp chí Quản trị Nước', asker: 'Đặng Văn An', text });
  const act = (question: Question, body: object) =>
    ask<Question>('POST', `/questions/${question.id}/act`, { version: question.version, ...body });
  const give = async (text: string, inMs: number) =>
    act(await add(text), { act: 'triage', unitId: unit.id, due: new Date(Date.now() + inMs).toISOString() });

  const fresh = await add(LONG);
  for (let n = 1; n < MANY; n++) await add(`Mưa lớn lần ${n}: bao giờ có số liệu của trạm ${n}?`);
  await give('Bao giờ thông xe cầu vượt ở nút giao phía đông?', 2_000);
  const owed = await give(LONG, 2 * DAY_MS);
  const back = await act(await give('Kinh phí sửa kè lấy từ đâu?', HOUR_MS), { act: 'answer', text: 'Từ ngân sách.' });
  await act(back, { act: 'return', reason: 'Chưa nói rõ bao nhiêu và của năm nào; cần thêm số quyết định phê duyệt.' });
  const answer = { act: 'answer', text: `Cửa xả bị rác bịt, rơ-le tự ngắt.\n\n${LONG}` };
  const answered = await act(await give('Vì sao máy bơm không chạy?', DAY_MS), answer);
  const approved = await act(await act(await give('Ai trực ở cửa xả?', DAY_MS), answer), { act: 'approve' });
  await act(await add('Vì sao giám đốc đổi xe?'), { act: 'decline', reason: 'Ngoài phạm vi phiên giao ban.' });
  return { fresh, owed, answered, approved };
}

/** The board of questions, one of them whole, what is asked over them, and what one's own unit owes. */
export async function questionScreens(api: Api): Promise<Screen[]> {
  const { fresh, owed, answered, approved } = await fillQuestions(api);
  const at = (path: string) => plugin(`press-briefing/${path}`);
  const board = page('questions', 'press', at('questions'), '[data-column] [data-card]');
  const opened = ({ id }: Question) => ({ path: at(`questions?open=${id}`) });
  const drawer = dialog(board, { name: 'a question', ...opened(answered), ready: (on) => on.getByRole('dialog').locator('dl') });
  const form = (name: string, question: Question, button: RegExp, field: string): Screen => ({
    ...drawer,
    ...opened(question),
    name,
    act: async (on) => void (await on.getByRole('dialog').getByRole('button', { name: button }).click()),
    ready: (on) => on.getByRole('dialog').locator(field),
  });
  return [
    board,
    { ...board, name: 'late questions', path: at('questions?only=late') },
    page('no question', 'press', at('questions?q=khong-co-cau-nao'), '[role="search"] ~ * button'),
    { ...board, name: 'questions as a reader sees them', who: 'editor' },
    drawer,
    form('a unit for a question', fresh, /^(Giao đơn vị|Assign unit)…$/, '[name="dueDay"]'),
    form('an answer', owed, /^(Trả lời|Answer)…/, 'textarea'),
    form('an answer that goes back', answered, /^(Trả lại|Return)…$/, 'textarea'),
    form('a release', approved, /^(Công bố|Release)…$/, 'form [type="submit"]'),
    form('a question declined', fresh, /^(Từ chối|Decline)…$/, 'textarea'),
    dialog(board, { name: 'a new question', act: press(/^(Thêm câu hỏi|Add question)$/) }),
    dialog(board, { name: 'keys of the questions', act: press(/^(Phím tắt|Keys)$/) }),
    page('my answers', 'press', at('answers'), 'textarea'),
    page('no answer owed', 'admin', at('answers'), ':text-matches("không nợ|owes no answer")'),
    widgets('answers due', 'press', ['press-briefing.answers-due'], 'press-briefing.answers-due'),
  ];
}
