/**
 * Writes docs/api from the contracts: openapi.json (OpenAPI 3.1) for programs, README.md for people.
 *   node scripts/docs-api.mjs           write
 *   node scripts/docs-api.mjs --check   fail where what is written is not what the contracts say
 */
import fs from 'node:fs';
import { apiPage } from './lib/api-page.mjs';
import { contracts } from './lib/contracts.mjs';
import { openapi } from './lib/openapi.mjs';
import { at } from './lib/paths.mjs';

const { endpoints, toJSONSchema } = await contracts();
const files = {
  'docs/api/openapi.json': `${JSON.stringify(openapi(endpoints, toJSONSchema), null, 2)}\n`,
  'docs/api/README.md': apiPage(endpoints),
};

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(([name, text]) => !fs.existsSync(at(name)) || fs.readFileSync(at(name), 'utf8') !== text);
  if (stale.length) {
    console.error(`${stale.map(([name]) => name).join(' and ')} does not say what the contracts say: run \`pnpm docs:api\`.`);
    process.exit(1);
  }
} else {
  fs.mkdirSync(at('docs/api'), { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(at(name), text);
  console.log(`docs/api: ${endpoints.length} endpoints`);
}
