import { PrintCopy } from '@hoitu/admin-kit';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import type { Delegate } from '../../../contracts';
import { useT } from '../useT';
import { useSayDay } from './words';

/** Ten cards of the size of a bank card on a sheet; paper is white and ink is black, whatever the theme. */
const Sheet = styled.div`
  display: grid;
  grid-template-columns: repeat(2, 85mm);
  justify-content: center;
  gap: 4mm;
  color: #000;
  background: #fff;
  font-family: system-ui, sans-serif;
`;
const Card = styled.article`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 26mm;
  gap: 3mm;
  height: 54mm;
  padding: 4mm;
  border: 0.3mm solid #000;
  border-radius: 3mm;
  break-inside: avoid;
  overflow: hidden;
  h2 {
    font-size: 12pt;
    font-weight: 700;
    line-height: 1.2;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  p {
    font-size: 9pt;
    line-height: 1.25;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .over {
    font-size: 7.5pt;
    font-weight: 700;
    text-transform: uppercase;
    margin-bottom: 2mm;
  }
  .code {
    font: 700 10pt ui-monospace, 'Noto Sans Mono', monospace;
    white-space: nowrap;
  }
  svg {
    width: 26mm;
    height: 26mm;
  }
`;

/** The code as a QR drawing: a path of squares, sharp at any size. */
function Code({ text }: { text: string }) {
  const { side, path } = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text, 'Byte');
    code.make();
    const count = code.getModuleCount();
    const places = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const);
    const dark = places.filter(([row, column]) => code.isDark(row, column));
    return { side: count, path: dark.map(([row, column]) => `M${column + 4} ${row + 4}h1v1h-1z`).join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${side + 8} ${side + 8}`} role="img" aria-label={text}>
      <path d={path} />
    </svg>
  );
}

/** Delegates' cards as they go on paper. */
export function Cards({ delegates }: { delegates: readonly Delegate[] }) {
  const t = useT();
  const sayDay = useSayDay();
  return (
    <PrintCopy>
      <Sheet>
        {delegates.map(({ id, name, role, agencyName, card, expires }) => (
          <Card key={id}>
            <div>
              <p className="over">{t('people.cards.title')}</p>
              <h2>{name}</h2>
              <p>{role}</p>
              <p>
                <strong>{agencyName}</strong>
              </p>
            </div>
            <div>
              <Code text={card} />
              <span className="code">{card}</span>
              <p>{expires ? t('people.expiresOn', { day: sayDay(expires) }) : t('people.cards.open')}</p>
            </div>
          </Card>
        ))}
      </Sheet>
    </PrintCopy>
  );
}
