import { Blank, KeyList, PluginPage, type Undo, UndoBar, useStayingFocus, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex } from '@strapi/design-system';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { QuestionCard as Card } from '../../../contracts';
import { ASKABLE } from '../../../domain/occurrence';
import type { QuestionAct } from '../../../domain/question';
import {
  useBriefingOccurrencesQuery,
  useBriefingQuestionActMutation,
  useBriefingQuestionsQuery,
  useBriefingRereadMutation,
  useLazyBriefingQuestionQuery,
} from '../api';
import { AskDialog } from '../components/AskDialog';
import { useMay, useTabs } from '../hooks';
import { AT_ONCE } from '../questions/acts';
import { Board } from '../questions/Board';
import { Detail } from '../questions/Detail';
import { Filters } from '../questions/Filters';
import { useBoardKeys } from '../questions/useBoardKeys';
import { useFilters } from '../questions/useFilters';
import { useHeld } from '../questions/useHeld';
import { useT } from '../useT';

const KEYS = [
  ['move', '← ↑ → ↓'],
  ['open', 'Enter'],
  ['new', 'n'],
  ['search', '/'],
  ['list', '?'],
] as const;

const DAY_MS = 24 * 3_600_000;
/** Meetings to choose from: two months back and ahead. */
const span = () => {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  return { from: new Date(today - 60 * DAY_MS).toISOString(), to: new Date(today + 60 * DAY_MS).toISOString() };
};

/** Questions by state, the late ones on top; each is opened, moved on, and found. */
export function QuestionsPage() {
  const t = useT();
  const tell = useTell();
  const may = useMay();
  const [reread] = useBriefingRereadMutation();
  const [read] = useLazyBriefingQuestionQuery();
  const board = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { filters, put, clear, open, any } = useFilters();
  const [asking, setAsking] = useState(false);
  const [keys, setKeys] = useState(false);
  const [begin, setBegin] = useState<QuestionAct | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [send, { isLoading }] = useBriefingQuestionActMutation();
  const [around] = useState(span);
  const { data: meetings = [] } = useBriefingOccurrencesQuery(around);
  const { late: _, ...narrowed } = filters;
  const summary = useBriefingQuestionsQuery({ ...narrowed, limit: 1 }, { refetchOnMountOrArgChange: true });
  const { held, apply, glow } = useHeld(board, () => void reread());
  const askable = useMemo(() => meetings.filter((one) => ASKABLE.includes(one.state) && Date.parse(one.ends) > Date.now()), [meetings]);
  const mayAsk = may.manage && askable.length > 0;
  useStayingFocus('data-held');
  useBoardKeys(board, { search, onNew: mayAsk ? () => setAsking(true) : null, onList: () => setKeys(true) });

  const show = useCallback(
    (id: string, act: QuestionAct | null = null) => {
      setBegin(act);
      put('open', id);
    },
    [put],
  );
  /** What can be taken back is offered to be: a question that was declined is opened again. */
  const after = (act: QuestionAct, { id }: { id: string }) => {
    if (act !== 'decline') return setUndo(null);
    setUndo({
      text: t('questionDone.decline'),
      back: () => {
        setUndo(null);
        // Read it as it is by then: somebody may have been there.
        void tell(async () => {
          const { version } = await read(id).unwrap();
          await send({ id, body: { act: 'reopen', version } }).unwrap();
        }, t('questionDone.reopen'));
      },
    });
  };
  const act = useCallback(
    (question: Card, chosen: QuestionAct) => {
      if (!AT_ONCE.includes(chosen)) return show(question.id, chosen);
      void tell(
        () => send({ id: question.id, body: { act: chosen as 'approve' | 'reopen', version: question.version } }).unwrap(),
        t(`questionDone.${chosen}`),
      );
    },
    [send, show, t, tell],
  );
  const total = Object.values(summary.data?.counts ?? {}).reduce((sum, n) => sum + n, 0);
  const here = askable.find(({ id }) => id === filters.occurrence) ?? askable[0];

  return (
    <PluginPage
      title={t('questions.page')}
      tabs={useTabs()}
      actions={
        <>
          <Button size="L" variant="tertiary" aria-label={t('boardKeys.title')} onClick={() => setKeys(true)}>
            ?
          </Button>
          {mayAsk && (
            <Button size="L" onClick={() => setAsking(true)}>
              {t('questions.add')}
            </Button>
          )}
        </>
      }
    >
      <Filters filters={filters} put={put} meetings={meetings} late={summary.data?.late ?? 0} search={search} />
      {held > 0 && (
        <Flex justifyContent="center" paddingBottom={3} role="status">
          <Button variant="secondary" onClick={apply} style={{ minHeight: 44 }}>
            {t('board.held', { count: held })}
          </Button>
        </Flex>
      )}
      {summary.data && total === 0 ? (
        <Blank
          text={t(any ? 'board.nothing' : 'board.none')}
          action={
            any ? (
              <Button variant="secondary" onClick={clear}>
                {t('filter.clear')}
              </Button>
            ) : (
              mayAsk && <Button onClick={() => setAsking(true)}>{t('questions.add')}</Button>
            )
          }
        />
      ) : (
        <Box ref={board}>
          <Board
            filters={filters}
            counts={summary.data?.counts ?? null}
            glow={glow}
            may={may.manage}
            busy={isLoading}
            onOpen={show}
            onAct={act}
          />
        </Box>
      )}
      {open && (
        <Detail
          key={open}
          id={open}
          begin={begin}
          may={may.manage}
          busy={isLoading}
          onAct={act}
          onDone={after}
          onClose={() => {
            setBegin(null);
            put('open', null);
          }}
        />
      )}
      {asking && here && <AskDialog meeting={here} meetings={askable} onClose={() => setAsking(false)} />}
      {keys && <KeyList title={t('boardKeys.title')} keys={KEYS} say={(name) => t(`boardKeys.${name}`)} onClose={() => setKeys(false)} />}
      <UndoBar undo={undo} words={{ undo: t('questionAct.reopen'), close: t('act.close') }} onForget={() => setUndo(null)} />
    </PluginPage>
  );
}
