import { addressOf } from './contracts.mjs';

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const who = {
  admin: ({ actions }) => actions.map((action) => `\`${action}\``).join(' or '),
  'signed-in': () => 'anybody signed in to the admin; sees and does only what is theirs',
  public: ({ perMinute }) => `anybody, ${perMinute} calls a minute`,
};

const row = (endpoint) =>
  `| \`${endpoint.method}\` | \`${addressOf(endpoint)}\` | ${cell(endpoint.summary)} | ${cell(who[endpoint.access.kind](endpoint.access))} |`;

/** The page people read: one table a plugin. */
export function apiPage(endpoints) {
  const plugins = [...new Set(endpoints.map(({ plugin }) => plugin))];
  const section = (plugin) =>
    [
      `## ${plugin}`,
      '',
      '| | Address | What it does | Who may |',
      '|---|---|---|---|',
      ...endpoints.filter((one) => one.plugin === plugin).map(row),
      '',
    ].join('\n');
  return [
    '# API',
    '',
    '<!-- Generated from the contracts by `pnpm docs:api`: do not edit. -->',
    '',
    'Every endpoint of the four plugins. The shapes of queries, bodies and answers stand in [openapi.json](openapi.json) (OpenAPI 3.1).',
    '',
    'What the admin calls needs the Bearer token of a signed-in admin user and answers `{ "data": … }`. A refusal answers',
    '`{ "error": { "status", "message", "details": { "code", "params", "say": { "en", "vi" } } } }`: programs read `code` and `params`, people a sentence.',
    'What anybody may read lies below `/api` and answers with the file itself.',
    '',
    ...plugins.map(section),
  ].join('\n');
}
