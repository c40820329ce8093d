import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import * as c from '../coverage';
import { see } from './access';

export const coverage = {
  coverage: {
    method: 'GET',
    path: '/coverage',
    handler: 'coverage.read',
    access: see,
    summary: "What was published in a span, counted from the newsroom's own events",
    query: c.spanQuery,
    response: c.coverage,
  },
  coverageOf: {
    method: 'GET',
    path: '/occurrences/:id/coverage',
    handler: 'coverage.ofMeeting',
    access: see,
    summary: 'The coverage report of a meeting: from the meeting before to this one',
    response: c.coverage,
  },
  coverageCsv: {
    method: 'GET',
    path: '/coverage.csv',
    handler: 'coverage.csv',
    access: see,
    summary: 'The same as a file',
    query: c.spanFileQuery,
    response: z.string(),
  },
  figures: {
    method: 'GET',
    path: '/figures',
    handler: 'figures.read',
    access: see,
    summary: 'Answers on time, attendance, decisions done',
    query: c.spanQuery,
    response: c.figures,
  },
  figuresCsv: {
    method: 'GET',
    path: '/figures.csv',
    handler: 'figures.csv',
    access: see,
    summary: 'The same as a file',
    query: c.spanFileQuery,
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
