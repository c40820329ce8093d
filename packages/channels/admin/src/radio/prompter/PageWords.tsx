import { memo } from 'react';
import type { BulletinRow } from '../../../../contracts';
import { useT } from '../../useT';
import type { ReadingPage } from '../bulletins/print/Paper';
import { useSayInsert } from '../bulletins/useSayInsert';
import { useTitle } from '../bulletins/useTitle';

/** How names in this text are said, right behind them: "Kyiv [Ki-ép]". */
export function noted(text: string, notes: ReadingPage['notes']): { text: string; note: boolean }[] {
  const found = notes
    .filter(({ written }) => written !== '')
    .map(({ written, said }) => ({ at: text.indexOf(written), written, said }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const parts: { text: string; note: boolean }[] = [];
  let from = 0;
  for (const { at, written, said } of found) {
    const end = at + written.length;
    if (at < from) continue;
    parts.push({ text: text.slice(from, end), note: false }, { text: ` [${said}]`, note: true });
    from = end;
  }
  return [...parts, { text: text.slice(from), note: false }].filter((part) => part.text !== '');
}

type Props = { page: ReadingPage; row: BulletinRow | undefined; count: number; said: boolean; fresh: boolean };

/** One item as it is read: its name small, its words large, what is played in a frame. */
export const PageWords = memo(function PageWords({ page, row, count, said, fresh }: Props) {
  const t = useT();
  const titleOf = useTitle();
  const sayInsert = useSayInsert();
  return (
    <section data-page={page.item}>
      <h2 className="title">
        {t('prompter.item', { number: page.number, count, title: row ? titleOf(row) : page.title })}
        {page.presenter && ` · ${page.presenter}`}
        {fresh && <span className="fresh">{t('prompter.fresh')}</span>}
      </h2>
      {row?.readiness === 'pulled' && <p className="insert">{t('prompter.pulled')}</p>}
      {page.parts.map((part, index) =>
        part.kind === 'insert' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and those on the screen never move
          <p key={index} className="insert">
            {sayInsert(part, row)}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={index} className={`read ${part.kind}`}>
            {said
              ? part.said
              : noted(part.written, page.notes).map(({ text, note }, place) =>
                  note ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <span key={place} className="note">
                      {text}
                    </span>
                  ) : (
                    text
                  ),
                )}
          </p>
        ),
      )}
    </section>
  );
});
