import { Card, Failed, Loading, useTell } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Delegate } from '../../../contracts';
import type { Accreditation } from '../../../domain/accreditation';
import { usePressDelegateActMutation, usePressDelegatesQuery } from '../api';
import { Rows } from '../components/Rows';
import { useT } from '../useT';
import { type Asked, DecisionDialog } from './DecisionDialog';
import { DelegateRow } from './DelegateRow';
import { useReread } from './useReread';

type Where = { q?: string; agency?: string };
const STEP = 100;

/** Everybody who does not wait for a decision, by name, a hundred at a time. */
export function DelegateList({
  where,
  state,
  may,
  onChange,
}: {
  where: Where;
  state: Accreditation | '';
  may: boolean;
  onChange(one: Delegate): void;
}) {
  const key = JSON.stringify([where, state]);
  return <Pages key={key} where={where} state={state} may={may} onChange={onChange} />;
}

function Pages({ where, state, may, onChange }: { where: Where; state: Accreditation | ''; may: boolean; onChange(one: Delegate): void }) {
  const t = useT();
  const tell = useTell();
  const [act] = usePressDelegateActMutation();
  const [after, setAfter] = useState<(string | undefined)[]>([undefined]);
  const [asked, setAsked] = useState<{ delegate: Delegate; act: Asked } | null>(null);
  const run = (delegate: Delegate, wish: Asked | 'request') => {
    if (wish !== 'request') return setAsked({ delegate, act: wish });
    void tell(
      () => act({ id: delegate.id, body: { act: 'request', version: delegate.version } }).unwrap(),
      t('people.done.request', { name: delegate.name }),
    );
  };
  return (
    <Card title={state ? t(`accreditation.${state}`) : t('people.delegate.all')}>
      {after.map((last, n) => (
        <One
          key={last ?? 'first'}
          query={{ ...where, ...(state ? { state } : {}), ...(last ? { after: last } : {}), limit: STEP }}
          first={n === 0}
          last={n === after.length - 1}
          may={may}
          onChange={onChange}
          onAct={run}
          onMore={(id) => setAfter((now) => [...now, id])}
        />
      ))}
      {asked && <DecisionDialog delegate={asked.delegate} act={asked.act} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function One({
  query,
  first,
  last,
  may,
  onChange,
  onAct,
  onMore,
}: {
  query: Where & { state?: Accreditation; after?: string; limit: number };
  first: boolean;
  last: boolean;
  may: boolean;
  onChange(one: Delegate): void;
  onAct(one: Delegate, act: Asked | 'request'): void;
  onMore(after: string): void;
}) {
  const t = useT();
  const { data, error, isLoading, refetch } = usePressDelegatesQuery(query);
  useReread(refetch);
  if (error !== undefined) return <Failed error={error} retry={refetch} />;
  if (isLoading || !data) return <Loading />;
  // Those who wait stand above.
  const shown = query.state ? data.items : data.items.filter(({ state }) => state !== 'requested');
  const end = data.items.at(-1);
  return (
    <>
      {first && shown.length === 0 && !data.more && <Typography textColor="neutral600">{t('people.nothingFound')}</Typography>}
      <Rows>
        {shown.map((delegate) => (
          <DelegateRow
            key={delegate.id}
            delegate={delegate}
            may={may}
            onChange={() => onChange(delegate)}
            onAct={(act) => onAct(delegate, act)}
          />
        ))}
      </Rows>
      {last && data.more && end && (
        <Flex justifyContent="center" paddingTop={3}>
          <Button variant="tertiary" size="L" onClick={() => onMore(end.id)}>
            {t('people.more')}
          </Button>
        </Flex>
      )}
    </>
  );
}
