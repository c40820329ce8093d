import fs from 'node:fs';
import { addressOf } from './contracts.mjs';
import { at } from './paths.mjs';

const FILES = { '.xml': 'application/xml', '.ics': 'text/calendar', '.json': 'application/json', '.csv': 'text/csv' };
const PARAMETER = /:(\w+)/g;

/** What anybody may read is the file itself; what the admin reads is `{ data }`. */
function contentOf(endpoint, schema) {
  const file = Object.entries(FILES).find(([end]) => endpoint.path.endsWith(end));
  if (file) return { [file[1]]: { schema } };
  if (endpoint.path === '/live') return { 'text/event-stream': { schema: { type: 'string' } } };
  if (endpoint.access.kind === 'public' && endpoint.method === 'GET') return { 'application/json': { schema } };
  return { 'application/json': { schema: { type: 'object', required: ['data'], properties: { data: schema } } } };
}

const security = { admin: [{ adminSession: [] }], 'signed-in': [{ adminSession: [] }], public: [] };
const refusal = (description) => ({ description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } });

/** Answers that an endpoint's access and shape bring along. */
function otherAnswers({ access, query, body, method }) {
  return {
    ...(query || body ? { 400: refusal('The request cannot be read; `where` names the place') } : {}),
    ...(access.kind === 'public'
      ? { 429: { description: `More than ${access.perMinute} calls in a minute` } }
      : { 401: { description: 'Nobody is signed in' } }),
    ...(access.kind === 'admin' ? { 403: { description: 'The caller has none of the actions' } } : {}),
    ...(method === 'PUT' ? { 409: refusal('Somebody else changed it first; says who and what') } : {}),
  };
}

function operation(endpoint, schemaOf) {
  const { plugin, name, summary, access, query, body, response } = endpoint;
  const wanted = query ? schemaOf(query, 'input') : {};
  const inPath = [...endpoint.path.matchAll(PARAMETER)].map(([, key]) => ({
    name: key,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(wanted.properties ?? {}).map(([key, schema]) => ({
    name: key,
    in: 'query',
    required: (wanted.required ?? []).includes(key),
    schema,
  }));
  return {
    operationId: `${plugin}.${name}`,
    tags: [plugin],
    summary,
    ...(access.kind === 'admin' ? { description: `Needs one of: ${access.actions.map((action) => `\`${action}\``).join(', ')}` } : {}),
    security: security[access.kind],
    parameters: [...inPath, ...inQuery],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } } : {}),
    responses: { 200: { description: 'Done', content: contentOf(endpoint, schemaOf(response, 'output')) }, ...otherAnswers(endpoint) },
  };
}

const Refusal = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message', 'details'],
      properties: {
        status: { type: 'integer' },
        name: { const: 'Refusal' },
        message: { type: 'string', description: 'The sentence in the language of Accept-Language' },
        details: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            params: { type: 'object' },
            say: { type: 'object', properties: { en: { type: 'string' }, vi: { type: 'string' } } },
          },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document of `endpoints`; `toJSONSchema` is that of the zod they were made with. */
export function openapi(endpoints, toJSONSchema) {
  const schemaOf = (schema, io) => {
    const { $schema, ...rest } = toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      // The calendar of leap years as a regular expression helps nobody who has `format`.
      override: ({ jsonSchema }) => {
        if (jsonSchema.format) delete jsonSchema.pattern;
      },
    });
    return rest;
  };
  const paths = {};
  for (const endpoint of endpoints) {
    const address = addressOf(endpoint).replace(PARAMETER, '{$1}');
    paths[address] = { ...paths[address], [endpoint.method.toLowerCase()]: operation(endpoint, schemaOf) };
  }
  const { version } = JSON.parse(fs.readFileSync(at('packages/newsroom/package.json'), 'utf8'));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hội Tụ',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description: 'Generated from the contracts of the plugins: do not edit.',
    },
    servers: [{ url: 'http://localhost:1337' }],
    paths,
    components: { securitySchemes: { adminSession: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } }, schemas: { Refusal } },
  };
}
