import { expect } from 'vitest';
import { until } from '../../support/channels';
import { pdf } from '../../support/press-week';
import { AN, ANSWER, choose, HOME, letterTo, PAPER, QUESTION, STORY, type Stage, UNIT, weekOf } from './briefing-week';

/* A question on its way to a released answer, the papers, and what was covered. */

export async function askUnit(stage: Stage): Promise<void> {
  const { office, speaker, see } = stage;
  const page = speaker;
  await page.goto(HOME);
  await page.getByText('Đơn vị của bạn không nợ câu trả lời nào.').waitFor();

  const board = office;
  await board.goto(`${HOME}/questions`);
  await board.locator('[data-card]').filter({ hasText: QUESTION }).click();
  const sheet = board.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Giao đơn vị…' }).click();
  await choose(board, 'Đơn vị trả lời', UNIT, sheet);
  await see(board, '06-triage');
  await sheet.getByRole('button', { name: 'Giao đơn vị', exact: true }).click();
  await sheet.getByText('Đã giao đơn vị', { exact: true }).waitFor();

  const owed = page.locator('section').filter({ hasText: QUESTION });
  await owed.getByLabel('Câu trả lời').fill(ANSWER);
  await see(page, '07-answer');
  await owed.getByRole('button', { name: 'Gửi câu trả lời' }).click();
  await page.getByText('Đã gửi câu trả lời tới văn phòng báo chí.').waitFor();
}

export async function keepAnswer(stage: Stage): Promise<void> {
  const { an, cuc, mail } = stage;
  for (const page of [an, cuc]) {
    await page.reload();
    expect(await page.content()).not.toContain(ANSWER);
  }
  expect(await an.content()).toContain(QUESTION);
  expect(await cuc.content()).not.toContain(QUESTION);
  expect(mail.to(AN.email).some((post) => post.mail.text?.includes(ANSWER))).toBe(false);
}

export async function release(stage: Stage): Promise<void> {
  const { office, an, cuc, mail, see } = stage;
  const board = office;
  const sheet = board.getByRole('dialog');
  await sheet.getByText(ANSWER).waitFor();
  await sheet.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await sheet.getByRole('button', { name: 'Công bố…' }).click();
  await sheet.getByText(ANSWER).waitFor();
  await see(board, '08-release');
  await sheet.getByRole('button', { name: 'Công bố', exact: true }).click();
  const letter = await letterTo(mail, AN.email, 'Trả lời câu hỏi của Quý vị');
  expect(letter.mail.text).toContain(ANSWER);
  expect(mail.letters.filter((post) => post.mail.text?.includes(ANSWER)).map(({ to }) => to)).toEqual([AN.email]);
  for (const page of [an, cuc]) {
    await page.reload();
    await page.getByText(ANSWER).waitFor();
  }
  await see(cuc, '09-released');
}

export async function prepareAgenda(stage: Stage): Promise<void> {
  const { office, an, see } = stage;
  const page = office;
  await page.goto(weekOf(stage));
  const line = (title: string) => page.locator('[data-line]').filter({ hasText: title });
  await line('Trả lời báo chí').getByText('1/1 đã có trả lời').waitFor();
  await line('Tiến độ các công trình kè').getByText('thiếu tài liệu').waitFor();
  await page.getByRole('button', { name: 'Thêm tài liệu…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'tien-do-ke.pdf', mimeType: 'application/pdf', buffer: pdf() });
  await dialog.getByLabel('Tên tài liệu').fill(PAPER);
  await dialog.getByRole('button', { name: 'Tải lên' }).click();
  await line('Tiến độ các công trình kè').getByText('sẵn sàng').waitFor();
  await see(page, '10-agenda');

  const phone = an;
  await phone.reload();
  const link = await phone.getByRole('link', { name: new RegExp(PAPER) }).getAttribute('href');
  const file = await fetch(new URL(link ?? '', phone.url()));
  expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf());
}

export async function countCoverage(stage: Stage): Promise<void> {
  const { newsroom, see } = stage;
  const page = await newsroom.page('press', { server: 1 });
  await page.goto(`${weekOf(stage)}/coverage`);
  const tile = page.locator('main dl > div').filter({ hasText: 'Tin, bài đã đăng' }).locator('strong');
  const bare = page.getByRole('table', { name: 'Theo chuyên mục' }).getByRole('row', { name: /^chưa xếp/ });
  const count = async () => Number((await tile.textContent())?.replaceAll('.', ''));
  const withoutSection = async () => ((await bare.count()) > 0 ? Number(await bare.getByRole('cell').textContent()) : 0);
  await tile.waitFor();
  const before = await count();
  const bareBefore = await withoutSection();
  for (const title of ['Hạ tầng một: kè Đông Lương', 'Hạ tầng hai: kè Tây Lương']) {
    const story = { title, body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Sáng nay.' }] }] };
    const { documentId } = await newsroom.api<{ documentId: string }>('editor', 'POST', `${STORY}?locale=vi`, story);
    // A second version of the same story is no second story.
    for (const dek of ['', 'Thêm một câu'])
      await newsroom.api('editor', 'POST', `${STORY}/${documentId}/actions/publish?locale=vi`, { ...story, dek });
  }
  await until(async () => {
    await page.reload();
    await tile.waitFor();
    return (await count()) >= before + 2;
  }, 'the stories in the report');
  expect(await count()).toBe(before + 2);
  expect(await withoutSection()).toBe(bareBefore + 2);
  await see(page, '11-coverage');
  await page.context().close();
}
