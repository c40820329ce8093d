import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Figures } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import { reports } from '../support/press-figures';
import { documents, paragraph } from './support/newsroom';

let app: Booted;
let press: ReturnType<typeof reports>;

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  press = reports(app, await app.registerAdmin());
});
afterAll(() => app?.stop());

it('without the sisters the report holds what there is: stories, by section, kind and day', async () => {
  const { documentId } = await documents(app).create({ data: { title: 'Nước rút', body: paragraph('Từ 6 giờ.') }, locale: 'vi' });
  for (let n = 0; n < 2; n++) await documents(app).publish({ documentId, locale: 'vi' });
  await press.until(async () => (await press.tallies()).length > 0, 'it is counted');
  const report = await press.coverage();
  expect(report).toMatchObject({ stories: 1, campaigns: [], channels: [], agencies: [], corrections: [], late: [], lateCount: 0 });
  expect(report.sections).toEqual([{ name: '', count: 1 }]);
  expect(report.days.map(({ count }) => count).filter(Boolean)).toEqual([1]);
});

it('without anything figures are nothing, not a failure', async () => {
  const figures = await press.ok<Figures>('GET', `/press-briefing/figures?${press.span()}`);
  expect(figures).toMatchObject({
    units: [],
    median: null,
    agencies: [],
    meetings: [],
    decisions: { made: 0, done: 0, open: 0, late: 0 },
  });
});
