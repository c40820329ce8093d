import { sayDuration } from '@hoitu/admin-kit';
import { styled } from 'styled-components';
import type { ScriptItem } from '../../../../contracts';
import type { ScriptState } from '../../../../domain/radio/script';
import { useT } from '../../useT';
import type { Words } from './draft';
import type { Reading } from './useReader';

/** Black on white in a dark admin too, large enough to be read at arm's length, no line turned over the page in the middle of a phrase. */
const Sheet = styled.article`
  color: #111;
  background: #fff;
  font-family: 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
  font-size: 17pt;
  line-height: 1.65;
  overflow-wrap: anywhere;
  header {
    display: flex;
    justify-content: space-between;
    gap: 12mm;
    padding-bottom: 3mm;
    margin-bottom: 5mm;
    border-bottom: 1.5pt solid #111;
    font-size: 12pt;
    line-height: 1.4;
  }
  header strong {
    font-size: 15pt;
  }
  .time {
    font-size: 20pt;
    font-weight: bold;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  p {
    margin: 0 0 4mm;
    white-space: pre-wrap;
    orphans: 3;
    widows: 3;
  }
  .insert {
    margin: 0 0 5mm;
    padding: 3mm 4mm;
    border: 1.5pt solid #111;
    font-size: 13pt;
    line-height: 1.45;
    break-inside: avoid;
  }
  .kind {
    font-size: 10pt;
    font-weight: bold;
    text-transform: uppercase;
    letter-spacing: 0.04em;
  }
  .never {
    padding: 4mm;
    border: 3pt solid #111;
    font-weight: bold;
  }
  footer {
    margin-top: 6mm;
    padding-top: 3mm;
    border-top: 0.75pt solid #555;
    font-size: 11pt;
    break-inside: avoid;
  }
`;

type Props = { headline: string; words: Words; state: ScriptState; reading: Reading };

/** One script on A4, for a presenter who reads from paper. */
export function ScriptPaper({ headline, words, state, reading }: Props) {
  const t = useT();
  return (
    <Sheet>
      <header>
        <div>
          <strong>{words.slugline}</strong>
          <div>{headline}</div>
          <div>
            {reading.reader.name ?? t('script.nobodyYet')} · {t(`script.${state}`)}
          </div>
        </div>
        <div className="time">{sayDuration(reading.seconds)}</div>
      </header>
      {state === 'killed' && <p className="never">{t('script.killedNote')}</p>}
      {words.cue && <p>{words.cue}</p>}
      {words.items.map((item) => (item.kind === 'read' ? <p key={item.id}>{item.text}</p> : <Insert key={item.id} item={item} />))}
      {words.tag && <p>{words.tag}</p>}
      {words.notes.length > 0 && (
        <footer>
          <strong>{t('script.notes')}: </strong>
          {words.notes.map(({ written, said }) => `${written} → ${said}`).join('; ')}
        </footer>
      )}
    </Sheet>
  );
}

function Insert({ item }: { item: Exclude<ScriptItem, { kind: 'read' }> }) {
  const t = useT();
  return (
    <div className="insert">
      <div className="kind">
        {t(`script.kind.${item.kind}`)} · {sayDuration(item.seconds)}
      </div>
      <div>{item.label}</div>
      {item.kind === 'actuality' && (
        <>
          <div>
            <strong>{t('script.in')}:</strong> {item.in}
          </div>
          <div>
            <strong>{t('script.out')}:</strong> {item.out}
          </div>
        </>
      )}
    </div>
  );
}
