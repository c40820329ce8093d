import { useTell } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Delegate } from '../../../contracts';
import { useLazyPressDelegatesQuery } from '../api';
import { useT } from '../useT';
import { Cards } from './Cards';

const PAGE = 500;

/** Prints the cards of all accredited delegates that the list is narrowed to. */
export function CardsButton({ where }: { where: { q?: string; agency?: string } }) {
  const t = useT();
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const [read, { isFetching }] = useLazyPressDelegatesQuery();
  const [printed, setPrinted] = useState<Delegate[] | null>(null);

  async function all(): Promise<Delegate[]> {
    const found: Delegate[] = [];
    for (let after: string | undefined; ; ) {
      const { items, more } = await read({ ...where, state: 'granted', limit: PAGE, ...(after ? { after } : {}) }).unwrap();
      found.push(...items);
      after = items.at(-1)?.id;
      if (!more || !after) return found;
    }
  }
  const print = async () => {
    const found = await tell(all);
    if (found?.length === 0) toggleNotification({ type: 'info', message: t('people.cards.none') });
    else if (found) setPrinted(found);
  };
  useEffect(() => {
    if (!printed) return;
    const done = () => setPrinted(null);
    window.addEventListener('afterprint', done);
    // A frame later, so that the cards stand when the dialog asks for them.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      window.removeEventListener('afterprint', done);
      cancelAnimationFrame(frame);
    };
  }, [printed]);
  return (
    <>
      <Button size="L" variant="tertiary" loading={isFetching && !printed} onClick={() => void print()}>
        {t('people.cards.print')}
      </Button>
      {printed && <Cards delegates={printed} />}
    </>
  );
}
