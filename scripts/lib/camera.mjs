import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import sharp from 'sharp';
import { at, cacheDir } from './paths.mjs';

/** Parts of the browser tests, as JavaScript: the handbook signs people in and finds its screens the way they do. */
export async function fromTests(name) {
  const outfile = path.join(cacheDir, `${name}.mjs`);
  await esbuild.build({
    entryPoints: [at(`test/e2e/support/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * Takes pictures of a running demo: `shoot({ file, person, language, look, address, show })` writes `file` (a PNG below the
 * repository), once `show(page)` has brought the screen up. `person` null looks as the public does.
 */
export async function openCamera(demo) {
  const { launch, signIn } = await fromTests('browser');
  const browser = await launch();

  async function page(person, look) {
    const context = await signIn(browser, demo.url, person ? await demo.tokenOf(person) : '', look);
    const opened = await context.newPage();
    opened.setDefaultTimeout(30_000);
    return opened;
  }

  async function shoot({ file, person, language, look, address, show }) {
    if (person) await demo.api(person, 'PUT', '/admin/users/me', { preferedLanguage: language });
    const shown = await page(person, { language, ...look });
    await shown.goto(address);
    await show(shown);
    // What still turns is not what the page looks like.
    await shown.waitForFunction(() => !document.querySelector('main [role="alert"][aria-live="assertive"]'));
    await shown.evaluate(() => document.fonts.ready);
    fs.mkdirSync(path.dirname(at(file)), { recursive: true });
    // Whole colours are not needed to read a screen, and the pictures are cloned by everybody.
    await sharp(await shown.screenshot({ animations: 'disabled' }))
      .png({ palette: true, colours: 128, effort: 10 })
      .toFile(at(file));
    console.log(`  ✓ ${file}`);
    await shown.context().close();
  }

  return { page, shoot, close: () => browser.close() };
}
