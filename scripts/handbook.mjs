/**
 * Makes the pictures of the guide. Starts a freshly seeded demo of its own, walks its chapters, and ends the demo.
 *   node scripts/handbook.mjs [screen …]   all of them, or only those named
 */
import { openCamera } from './lib/camera.mjs';
import { openDemo } from './lib/demo-server.mjs';
import { channels } from './lib/handbook-channels.mjs';
import { desk } from './lib/handbook-desk.mjs';
import { postOffice } from './lib/handbook-mail.mjs';
import { oneStory } from './lib/handbook-one-story.mjs';
import { partners } from './lib/handbook-outlets.mjs';
import { pressBriefing } from './lib/handbook-press.mjs';
import { radio } from './lib/handbook-radio.mjs';

const words = process.argv.slice(2);
const wanted = (name) => words.length === 0 || words.includes(name);

const outside = await partners();
const post = await postOffice();
const demo = await openDemo({ OUTBOUND_ALLOW: outside.host, SMTP_URL: post.url });
const camera = await openCamera(demo);
try {
  // The desk first: its screens as the seed left them.
  await desk(demo, camera, wanted);
  await oneStory(demo, camera, wanted);
  await pressBriefing(demo, camera, wanted, post);
  // Last, for it opens outlets of its own.
  await channels(demo, camera, wanted, outside.host);
  await radio(demo, camera, wanted);
} finally {
  await camera.close();
  await demo.stop();
  outside.close();
  post.close();
}
