import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import * as q from '../questions';
import { text, version } from '../things';
import { answer, manage, see } from './access';

export const questions = {
  questions: {
    method: 'GET',
    path: '/questions',
    handler: 'question.list',
    access: see,
    summary: 'Questions by state, unit, agency, meeting, found without accents',
    query: q.questionQuery,
    response: q.questionPage,
  },
  questionRead: {
    method: 'GET',
    path: '/questions/:id',
    handler: 'question.read',
    access: see,
    summary: 'One question, and what became of it',
    response: q.questionDetail,
  },
  questionsLate: {
    method: 'GET',
    path: '/questions-late',
    handler: 'question.late',
    access: see,
    summary: 'How many answers are late',
    response: z.object({ late: z.number() }),
  },
  questionAdd: {
    method: 'POST',
    path: '/occurrences/:id/questions',
    handler: 'question.add',
    access: manage,
    summary: 'A question of a press agency',
    body: q.questionInput,
    response: q.question,
  },
  questionAct: {
    method: 'POST',
    path: '/questions/:id/act',
    handler: 'question.act',
    access: manage,
    summary: 'Triage, answer, approve, return, release, decline, reopen',
    body: q.questionAct,
    response: q.question,
  },
  owedAnswers: {
    method: 'GET',
    path: '/owed-answers',
    handler: 'question.owed',
    access: answer,
    summary: "What the caller's own units owe",
    response: z.array(q.owedAnswer),
  },
  owedAnswer: {
    method: 'POST',
    path: '/owed-answers/:id',
    handler: 'question.answer',
    access: answer,
    summary: "Answers a question put to one of the caller's units",
    body: z.strictObject({ version, text: text(10_000) }),
    response: q.owedAnswer,
  },
} satisfies Record<string, Endpoint>;
