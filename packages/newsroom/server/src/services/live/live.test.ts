import { expect, it } from 'vitest';
import type { NewsroomEvent } from '../../../../contracts';
import { createLive } from '.';

/** A log in memory whose readers can be held up. */
function setUp() {
  const events: NewsroomEvent[] = [];
  let wake = (): void => undefined;
  let hold: Promise<void> | null = null;
  const log = {
    lastSeq: async () => events.length,
    after: async (seq: number) => {
      await hold;
      return events.filter((event) => event.seq > seq);
    },
  };
  const viewer = { id: '1', name: 'Lan', language: 'vi', can: () => true };
  const live = createLive({ log: console } as never, {
    log,
    viewer: () => viewer,
    onWake: (told) => {
      wake = told;
      return () => undefined;
    },
  });
  live.guard('story.', () => true);
  const write = (): void =>
    void events.push({ seq: events.length + 1, id: `e${events.length}`, type: 'story.published', subject: 's', data: {} } as never);
  const settle = () => new Promise((done) => setImmediate(done));
  const open = async () => {
    const stream = await live.open({}, null);
    if (!stream) throw new Error('no stream');
    const seqs: number[] = [];
    stream.on('data', (chunk) => seqs.push(...[...String(chunk).matchAll(/^id: (\d+)$/gm)].map((found) => Number(found[1]))));
    return { stream, seqs };
  };
  return {
    live,
    write,
    settle,
    open,
    wake: () => wake(),
    holdUp(): () => void {
      let go = (): void => undefined;
      hold = new Promise((done) => {
        go = done;
      });
      return () => {
        hold = null;
        go();
      };
    },
  };
}

it('begins with what happens after a page was opened, though a look at the log outlived the page before', async () => {
  const { live, write, settle, open, wake, holdUp } = setUp();
  const first = await open();
  write();
  const go = holdUp();
  wake();
  first.stream.destroy();
  await settle();
  go();
  await settle();
  for (let n = 0; n < 5; n++) write();
  const second = await open();
  write();
  wake();
  await settle();
  expect(second.seqs).toEqual([7]);
  live.stop();
});

it('gives two pages that are opened at once the same, and nothing twice', async () => {
  const { live, write, settle, open, wake } = setUp();
  const [one, two] = await Promise.all([open(), open()]);
  write();
  write();
  wake();
  wake();
  await settle();
  await settle();
  expect([one.seqs, two.seqs]).toEqual([
    [1, 2],
    [1, 2],
  ]);
  live.stop();
});
