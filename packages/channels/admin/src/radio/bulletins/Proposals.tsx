import { saySigned } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { BulletinView, ScriptView } from '../../../../contracts';
import { type FitRow, type Move, type Proposal, proposals } from '../../../../domain/radio/fit';
import { RATE } from '../../../../domain/radio/script';
import { useT } from '../../useT';
import { verdictOn } from './Standing';
import { timingOf } from './timing';
import { useTitle } from './useTitle';

const Panel = styled.div`
  flex: 1 1 320px;
  min-width: 0;
  padding: 8px 16px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  @media (max-width: 900px) {
    flex-basis: 100%;
    padding: 6px 8px;
  }
`;
const List = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  padding-top: 4px;
  & > button {
    height: auto;
    min-height: 34px;
    max-width: 100%;
    white-space: normal;
    text-align: left;
  }
  @media (max-width: 900px) {
    flex-wrap: nowrap;
    align-items: flex-start;
    overflow-x: auto;
    & > button {
      min-height: 44px;
      flex: 0 0 auto;
      max-width: 78vw;
    }
  }
`;

/** Item of a row's own words when they are cut: they have no script. */
export const OWN = 'own';
const MOST = 3;

/** The rows as proposals look at them: with what may be cut, and who reads it. */
export const fitRows = ({ rows }: BulletinView, scripts: ReadonlyMap<string, ScriptView>): FitRow[] =>
  rows.map(({ reader, ...row }) => {
    const script = row.script ? scripts.get(row.script) : undefined;
    const words = script?.items ?? (row.script === null && row.text ? [{ id: OWN, kind: 'read' as const, text: row.text }] : undefined);
    return words ? { ...row, words, reader: { rate: reader?.rate ?? RATE, notes: script?.notes ?? [] } } : row;
  });

/** A title as people call it across a table: its first words. */
function shortened(title: string, most: number): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,:;.–-]+$/, '')}…`;
}

/** `most`: characters of a title. */
export function useSayMove(bulletin: BulletinView, most = 26): (move: Move) => string {
  const t = useT();
  const titleOf = useTitle();
  return (move) => {
    const row = bulletin.rows.find(({ id }) => id === move.item);
    const title = row ? shortened(titleOf(row), most) : '';
    const change = saySigned(move.do === 'put' ? move.seconds : -move.seconds);
    return move.do === 'cut'
      ? t('bulletin.propose.cut', { title, count: move.cuts.length, change })
      : t(`bulletin.propose.${move.do}`, { title, change });
  };
}

/** Several moves as one sentence. */
export const joined = (words: readonly string[], and: string): string =>
  words.map((one, index) => (index === 0 ? one : `${one.charAt(0).toLowerCase()}${one.slice(1)}`)).join(and);

/** What to drop, cut or put in so that the bulletin ends on time, as buttons that say what they do. */
export function Proposals({
  bulletin,
  over,
  scripts,
  now,
  onTake,
}: {
  bulletin: BulletinView;
  over: number;
  scripts: ReadonlyMap<string, ScriptView>;
  /** Epoch ms. */
  now: number;
  onTake(proposal: Proposal): void;
}) {
  const t = useT();
  const say = useSayMove(bulletin);
  const sayWhole = useSayMove(bulletin, 200);
  const verdict = verdictOn(over);
  if (verdict === 'onTime') return null;
  // Cuts are looked at before they are made, one item's at a time.
  const offered = proposals(timingOf(bulletin), fitRows(bulletin, scripts), now)
    .filter(({ moves }) => moves.filter((move) => move.do === 'cut').length < 2)
    .slice(0, MOST);
  return (
    <Panel>
      <Typography variant="pi" textColor="neutral700">
        {t('bulletin.propose')}
      </Typography>
      {offered.length === 0 ? (
        <Flex paddingTop={1}>
          <Typography>{t(verdict === 'over' ? 'bulletin.propose.noneOver' : 'bulletin.propose.noneUnder')}</Typography>
        </Flex>
      ) : (
        <List>
          {offered.map((proposal) => {
            const words = joined(proposal.moves.map(say), t('bulletin.propose.and'));
            return (
              <Button
                key={words}
                variant="tertiary"
                onClick={() => onTake(proposal)}
                title={`${joined(proposal.moves.map(sayWhole), t('bulletin.propose.and'))}. ${t('bulletin.propose.after', { over: saySigned(proposal.over) })}`}
              >
                {words}
              </Button>
            );
          })}
        </List>
      )}
    </Panel>
  );
}
