import fs from 'node:fs';
import path from 'node:path';

/** A plain Strapi app in JavaScript, as a stranger has it: own type, own field names, a Markdown body. */
const files: Record<string, string | object> = {
  'package.json': {
    name: 'foreign-cms',
    private: true,
    version: '0.1.0',
    scripts: { build: 'strapi build', start: 'strapi start' },
    dependencies: {
      '@strapi/strapi': '5.54.0',
      'better-sqlite3': '12.11.1',
      react: '18.3.1',
      'react-dom': '18.3.1',
      'react-router-dom': '6.30.3',
      'styled-components': '6.4.4',
    },
  },
  'config/server.js': `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: env.array('APP_KEYS') }, logger: { updates: { enabled: false } } });\n`,
  'config/admin.js': `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
});\n`,
  'config/database.js': `module.exports = () => ({ connection: { client: 'sqlite', connection: { filename: '.tmp/data.db' }, useNullAsDefault: true } });\n`,
  'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];\n`,
  'config/api.js': 'module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };\n',
  'src/index.js': 'module.exports = { register() {}, bootstrap() {} };\n',
  'src/api/article/content-types/article/schema.json': {
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    options: { draftAndPublish: true },
    attributes: {
      headline_text: { type: 'string', required: true },
      teaser: { type: 'text' },
      content: { type: 'richtext' },
      hero: { type: 'media', multiple: false, allowedTypes: ['images'] },
      rubric: { type: 'string' },
    },
  },
  'src/api/article/routes/article.js': `module.exports = require('@strapi/strapi').factories.createCoreRouter('api::article.article');\n`,
  'src/api/article/controllers/article.js': `module.exports = require('@strapi/strapi').factories.createCoreController('api::article.article');\n`,
  'src/api/article/services/article.js': `module.exports = require('@strapi/strapi').factories.createCoreService('api::article.article');\n`,
  'public/robots.txt': 'User-agent: *\n',
  'database/migrations/.gitkeep': '',
  'public/uploads/.gitkeep': '',
};

/** What the README's example calls a field → what this app calls it; a story field without a counterpart is left out. */
export const fields: Record<string, string> = {
  headline: 'headline_text',
  body: 'content',
  summary: 'teaser',
  image: 'hero',
  section: 'rubric',
};

export function writeApp(folder: string): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
}
