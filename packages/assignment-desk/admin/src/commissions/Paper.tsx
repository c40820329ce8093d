import { useLanguage } from '@hoitu/admin-kit';
import { styled } from 'styled-components';
import type { SheetShape } from '../../../contracts';
import { headlineOf } from '../../../domain/commission';
import { SHEET_WORDS, sayDay, sayPeriod } from '../../../domain/sheet';
import { useT } from '../useT';

/** Paper is white and its letters black, in a dark admin too. Sizes are those of an official letter. */
const Sheet = styled.article`
  max-width: 210mm;
  margin: 0 auto;
  color: #111;
  background: #fff;
  font-family: 'Times New Roman', 'Noto Serif', 'Liberation Serif', serif;
  font-size: 12pt;
  line-height: 1.4;
  overflow-wrap: break-word;
  h2,
  .motto {
    text-align: center;
  }
  h2 {
    margin: 24px 0 4px;
    font-size: 15pt;
    font-weight: bold;
    text-transform: uppercase;
  }
  h3 {
    margin: 20px 0 6px;
    font-size: 12pt;
    font-weight: bold;
  }
  .motto,
  strong,
  th,
  dt {
    font-weight: bold;
  }
  .motto > span {
    display: block;
  }
  .motto > span + span {
    display: inline-block;
    border-bottom: 1px solid #111;
  }
  .title {
    text-align: center;
    margin-bottom: 20px;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 16px;
    margin: 0;
  }
  dd {
    margin: 0;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 11pt;
  }
  th,
  td {
    padding: 4px 6px;
    border: 1px solid #555;
    text-align: left;
    vertical-align: top;
  }
  td.headline {
    overflow-wrap: anywhere;
  }
  .number {
    width: 24mm;
    text-align: right;
    white-space: nowrap;
  }
  .scroll .number {
    width: 1%;
  }
  .day {
    white-space: nowrap;
  }
  a {
    color: #111;
  }
  thead {
    display: table-header-group;
  }
  tr,
  .sign {
    break-inside: avoid;
  }
  .sign {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px;
    margin-top: 32px;
    text-align: center;
  }
  .sign > div {
    min-height: 40mm;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    min-width: 560px;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .scroll table {
      min-width: 0;
    }
    a {
      text-decoration: none;
    }
  }
`;

/** The acceptance sheet as both parties sign it, in the language of the screen. */
export function Paper({ sheet }: { sheet: SheetShape }) {
  const t = useT();
  const language = useLanguage();
  const say = (word: keyof typeof SHEET_WORDS): string => SHEET_WORDS[word][language];
  const party = (name: string) => (
    <div>
      <strong>{name}</strong>
      <br />
      <em>{t('commissions.paper.sign')}</em>
    </div>
  );
  return (
    <Sheet lang={language}>
      <p className="motto">
        <span>{t('commissions.paper.state')}</span>
        <span>{t('commissions.paper.motto')}</span>
      </p>
      <h2>{say('sheet')}</h2>
      <p className="title">{sheet.title}</p>
      <dl>
        <dt>{t('commissions.paper.partyA')}</dt>
        <dd>{sheet.client}</dd>
        <dt>{t('commissions.paper.partyB')}</dt>
        <dd aria-hidden>{'.'.repeat(40)}</dd>
        <dt>{say('contract')}</dt>
        <dd>{sheet.contract}</dd>
        <dt>{say('period')}</dt>
        <dd>{sayPeriod(sheet)}</dd>
        <dt>{say('acceptedOn')}</dt>
        <dd>{sheet.acceptedOn ? sayDay(sheet.acceptedOn) : t('commissions.paper.undated')}</dd>
      </dl>
      <h3>{t('commissions.paper.quantities')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('kind')}</th>
            <th scope="col" className="number">
              {say('ordered')}
            </th>
            <th scope="col" className="number">
              {say('delivered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.quantities.map(({ kind, ordered, delivered }) => (
            <tr key={kind}>
              <td>{t(`kind.${kind}`)}</td>
              <td className="number">{ordered}</td>
              <td className="number">{delivered}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('commissions.paper.pieces')}</h3>
      {sheet.pieces.length === 0 ? <p>{t('commissions.paper.none')}</p> : <Pieces sheet={sheet} say={say} />}
      <div className="sign">
        {party(t('commissions.paper.forA'))}
        {party(t('commissions.paper.forB'))}
      </div>
    </Sheet>
  );
}

function Pieces({ sheet, say }: { sheet: SheetShape; say(word: keyof typeof SHEET_WORDS): string }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reached by the keyboard.
    <section className="scroll" tabIndex={0} aria-label={t('commissions.paper.pieces')}>
      <table>
        <thead>
          <tr>
            {(['number', 'headline', 'kind', 'author', 'day'] as const).map((word) => (
              <th key={word} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.pieces.map((piece, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number is the name of a line on this paper.
            <tr key={place}>
              <td className="number">{place + 1}</td>
              <td className="headline">
                {piece.stories.length === 0 && `${headlineOf(piece) ?? say('hidden')} (${say('withdrawn')})`}
                {piece.stories.map(({ headline, link }) => (
                  <div key={`${headline} ${link}`}>
                    {headline}
                    {link && (
                      <>
                        <br />
                        <a href={link} target="_blank" rel="noreferrer noopener">
                          {link}
                        </a>
                      </>
                    )}
                  </div>
                ))}
                {piece.outside && <em>{say('outside')}</em>}
              </td>
              <td>{t(`kind.${piece.kind}`)}</td>
              <td>{piece.author}</td>
              <td className="day">{sayDay(piece.day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
