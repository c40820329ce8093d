/** `coverage` and `questions` fill themselves: with the report of the week, and with what was asked. */
export const AGENDA_KINDS = ['topic', 'coverage', 'questions', 'campaigns'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export type AgendaItem = {
  /** Stays with the item however it is moved about; made by whoever writes the item. */
  id?: string | undefined;
  title: string;
  minutes: number;
  note?: string | undefined;
  /** @default 'topic' */
  kind?: AgendaKind | undefined;
  /** Id of the unit that speaks. */
  unit?: string | undefined;
  /** True where delegates expect a document. */
  wants?: boolean | undefined;
};
