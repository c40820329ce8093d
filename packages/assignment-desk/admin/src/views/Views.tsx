import { useTell } from '@hoitu/admin-kit';
import { Menu } from '@strapi/design-system';
import { Check, Star } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { View } from '../../../contracts';
import { applied, keptOf, type ViewPage } from '../../../domain/view';
import { useDeskChangeViewMutation, useDeskViewsQuery } from '../api/views';
import { useT } from '../useT';
import { SaveViewDialog } from './SaveViewDialog';
import { ViewsDialog } from './ViewsDialog';

/** Long names are cut by the button, not by the page. */
const CUT = { maxWidth: 240, minHeight: 32 };

/**
 * The saved views of a page behind one star: applies one, keeps the present filters, puts them in the place of those of the view one
 * came from. Which one is applied is read from the address, so that a link somebody sends shows it too.
 */
export function Views({ page }: { page: ViewPage }) {
  const t = useT();
  const tell = useTell();
  const [params, setParams] = useSearchParams();
  const { data: views = [] } = useDeskViewsQuery(page);
  const [change] = useDeskChangeViewMutation();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const [lastId, setLastId] = useState<string | null>(null);
  const present = keptOf(page, params.toString());
  const current = views.find((view) => view.query === present && present !== '');
  const last = views.find((view) => view.id === lastId && view.mayChange && view.id !== current?.id);
  useEffect(() => {
    if (current) setLastId(current.id);
  }, [current]);

  const apply = (view: View) => {
    setLastId(view.id);
    setParams((now) => new URLSearchParams(applied(page, now.toString(), view.query)));
  };
  const update = (view: View) =>
    void tell(
      () => change({ id: view.id, body: { version: view.version, changes: { query: present } } }).unwrap(),
      t('view.updated', { name: view.name }),
    );

  const group = (label: string, some: View[]) =>
    some.length > 0 && (
      <>
        <Menu.Label>{label}</Menu.Label>
        {some.map((view) => (
          <Menu.Item
            key={view.id}
            onSelect={() => apply(view)}
            endIcon={view.id === current?.id ? <Check aria-label={t('view.isApplied')} /> : undefined}
          >
            {view.name}
          </Menu.Item>
        ))}
      </>
    );

  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          variant={current ? 'secondary' : 'tertiary'}
          size="S"
          style={CUT}
          startIcon={<Star aria-hidden />}
          aria-label={current ? t('view.applied', { name: current.name }) : t('view.title')}
        >
          {current?.name ?? t('view.title')}
        </Menu.Trigger>
        <Menu.Content maxHeight="min(70vh, 420px)" maxWidth="min(320px, 92vw)">
          {group(
            t('view.own'),
            views.filter((view) => view.mine),
          )}
          {group(
            t('view.shared'),
            views.filter((view) => !view.mine),
          )}
          {views.length > 0 && <Menu.Separator />}
          {last && <Menu.Item onSelect={() => update(last)}>{t('view.update', { name: last.name })}</Menu.Item>}
          <Menu.Item disabled={present === ''} onSelect={() => setDialog('save')}>
            {t(present === '' ? 'view.nothingToSave' : 'view.save')}
          </Menu.Item>
          {views.length > 0 && <Menu.Item onSelect={() => setDialog('manage')}>{t('view.manage')}</Menu.Item>}
        </Menu.Content>
      </Menu.Root>
      {dialog === 'save' && (
        <SaveViewDialog page={page} query={present} onSaved={(view) => setLastId(view.id)} onClose={() => setDialog(null)} />
      )}
      {dialog === 'manage' && <ViewsDialog views={views} present={present} onClose={() => setDialog(null)} />}
    </>
  );
}
