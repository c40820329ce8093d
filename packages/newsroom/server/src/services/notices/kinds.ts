import type { Sentence } from '../../../../contracts/refusal';

export type NoticeKind = { sentence: Sentence; why: Sentence; urgent?: boolean };

/** The kinds of notices the plugins declare; an undeclared kind shows its name, so that none is lost. */
export function createKinds() {
  const kinds = new Map<string, NoticeKind>();
  return {
    kind: (name: string, text: NoticeKind): void => void kinds.set(name, text),
    get: (name: string): NoticeKind => kinds.get(name) ?? { sentence: { en: name, vi: name }, why: { en: '', vi: '' } },
    has: (name: string): boolean => kinds.has(name),
  };
}
export type Kinds = ReturnType<typeof createKinds>;
