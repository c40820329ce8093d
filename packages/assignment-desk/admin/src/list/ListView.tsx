import { Blank, Failed, Loading, useHas } from '@hoitu/admin-kit';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useMemo, useRef, useState } from 'react';
import { PERMISSIONS } from '../../../domain/permissions';
import { useDeskDesksQuery, useDeskPeopleQuery } from '../api';
import { ActDialog } from '../components/ActDialog';
import { AssignmentForm } from '../components/AssignmentForm';
import { Drawer } from '../components/Drawer';
import { Frame } from '../components/Frame';
import { useActing } from '../hooks/useActing';
import { useNarrow } from '../hooks/useNarrow';
import { usePageKeys } from '../hooks/usePageKeys';
import { useT } from '../useT';
import { TemplatesDialog } from '../views/TemplatesDialog';
import { Views } from '../views/Views';
import { isNarrowed } from './address';
import { BulkBar, type Question } from './bulk/BulkBar';
import { BulkDialog } from './bulk/BulkDialog';
import { OutcomeNote } from './bulk/OutcomeNote';
import type { Wish } from './bulk/plan';
import { useBulk } from './bulk/useBulk';
import { FilterChips } from './FilterChips';
import { Filters } from './Filters';
import { ListActions } from './ListActions';
import { ListCards } from './ListCards';
import { ListTable } from './ListTable';
import { Pager } from './Pager';
import type { ListAddress } from './useAddress';
import { useListed } from './useListed';
import { useRowAfter } from './useRowAfter';
import { useSelection } from './useSelection';

const MANY = [PERMISSIONS.assign, PERMISSIONS.edit].map((action) => ({ action }));

/** Sort, filter, choose many and do one thing to them. */
export function ListView({ at }: { at: ListAddress }) {
  const t = useT();
  const narrow = useNarrow();
  const { toggleNotification } = useNotification();
  const [dialog, setDialog] = useState<'new' | 'templates' | null>(null);
  const [asked, setAsked] = useState<Question | null>(null);
  const [holding, setHolding] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const { data: desks = [], error: noDesks } = useDeskDesksQuery();
  const { data: people = [] } = useDeskPeopleQuery({ all: 'false' });
  const byId = useMemo(() => new Map(desks.map((desk) => [desk.id, desk])), [desks]);
  const listed = useListed(at.address, holding);
  const selecting = useSelection(listed.items);
  if (holding !== selecting.count > 0) setHolding(selecting.count > 0);
  const choosable = useHas(MANY);
  const bulk = useBulk();
  const acting = useActing();
  const mayMake = desks.some((desk) => desk.mayAssign);
  useRowAfter(at.open);
  const create = mayMake ? () => setDialog('new') : null;
  usePageKeys({ onNew: create, search: searchRef });

  const doIt = async (wish: Wish, items = selecting.items()) => {
    const came = await bulk.carryOut(items, wish);
    setAsked(null);
    // What broke off was not asked: it stays chosen for another try. What was refused has its reason in the note.
    const settled = new Set([...came.done, ...came.refused].map((one) => one.id));
    selecting.put(came.broken === null ? [] : items.filter((item) => !settled.has(item.id)).map((item) => item.id));
  };
  const again = (ids: string[]) => {
    const { outcome } = bulk;
    if (outcome?.wish?.kind !== 'offer') return;
    void doIt(
      { ...outcome.wish, anyway: true },
      outcome.items.filter((item) => ids.includes(item.id)),
    );
  };
  const { items } = listed;
  // One and the same function for good: two hundred rows are drawn again for nothing otherwise.
  const show = useRef(at.show);
  show.current = at.show;
  const onOpen = useCallback((id: string) => show.current(id), []);
  const table = { items, desks: byId, glowing: listed.glowing, choosable, selecting, onOpen };

  return (
    <Frame
      title={t('list.title')}
      actions={
        <>
          <ListActions at={at} onTemplates={() => setDialog('templates')} />
          {create && (
            <Button startIcon={<Plus />} onClick={create}>
              {t('form.new')}
            </Button>
          )}
        </>
      }
    >
      <Filters at={at} desks={desks} people={people} searchRef={searchRef} aside={<Views page="list" />} />
      {listed.ready && <FilterChips at={at} total={listed.total} more={listed.more} />}
      {bulk.outcome && (
        <OutcomeNote
          key={bulk.outcome.done.map((one) => `${one.id}${one.version}`).join()}
          outcome={bulk.outcome}
          desks={desks}
          busy={bulk.busy}
          onUndo={() => bulk.outcome && void bulk.undo(bulk.outcome)}
          onAnyway={again}
          onChoose={selecting.put}
          onOpen={at.show}
          onDismiss={() => {
            bulk.dismiss();
            document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
          }}
        />
      )}
      {(listed.error || noDesks) && <Failed error={listed.error ?? noDesks} retry={listed.retry} />}
      {!listed.ready && !listed.error && <Loading />}
      {listed.ready && items.length === 0 && nothing()}
      {items.length > 0 &&
        (narrow ? <ListCards {...table} /> : <ListTable {...table} old={listed.old} sort={at.sort} onSort={(sort) => at.put({ sort })} />)}
      {listed.ready && <Pager at={at} total={listed.total} more={listed.more} shown={items.length} />}
      {items.length > 0 && !narrow && (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingTop: 12 }}>
          {t(choosable ? 'list.keys' : 'list.keysToRead')}
        </Typography>
      )}
      {selecting.count > 0 && <BulkBar count={selecting.count} waiting={listed.waiting} onAsk={setAsked} onClear={selecting.clear} />}
      {asked && (
        <BulkDialog
          kind={asked}
          items={selecting.items()}
          desks={desks}
          busy={bulk.busy}
          onDo={(wish) => void doIt(wish)}
          onClose={() => setAsked(null)}
        />
      )}
      {dialog === 'new' && (
        <AssignmentForm
          desks={desks}
          desk={at.desk}
          onClose={(saved) => {
            setDialog(null);
            if (saved) toggleNotification({ type: 'success', message: t('done.create') });
          }}
        />
      )}
      {dialog === 'templates' && <TemplatesDialog onClose={() => setDialog(null)} />}
      {at.open && <Drawer id={at.open} desks={desks} acting={acting} onClose={() => at.show(null)} />}
      <ActDialog acting={acting} />
    </Frame>
  );

  /** Nothing at all, nothing that fits, or a page past the last. */
  function nothing() {
    if (at.page > 1) return <Blank text={t('list.pastLast')} action={<Button onClick={() => at.turn(1)}>{t('list.first')}</Button>} />;
    if (isNarrowed(at.address)) return <Blank text={t('empty.filtered')} action={<Button onClick={at.clear}>{t('empty.clear')}</Button>} />;
    return <Blank text={t('empty.board')} action={create && <Button onClick={create}>{t('form.new')}</Button>} />;
  }
}
