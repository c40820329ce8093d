import { Blank, Card, Failed, Loading, SearchWords, type Undo, UndoBar, useTell } from '@hoitu/admin-kit';
import { fold } from '@hoitu/viet-text';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { Agency } from '../../../contracts';
import { usePressAgenciesQuery, usePressAgencyChangeMutation } from '../api';
import { Rows } from '../components/Rows';
import { useMay } from '../hooks';
import { useT } from '../useT';
import { AgencyDialog } from './AgencyDialog';
import { AgencyRow } from './AgencyRow';
import { LinkDialog } from './LinkDialog';
import { Toolbar } from './Toolbar';
import { useFilters } from './useFilters';
import { useReread } from './useReread';

const NEW = 'new';
/** Who waits for a decision stands on top. */
const urgent = (agency: Agency): number => (agency.delegates.requested > 0 ? 0 : 1);

/** The press agencies: who they are, and how many of their delegates stand how. */
export function AgencyList() {
  const t = useT();
  const tell = useTell();
  const may = useMay();
  const { q, gone, put } = useFilters('q', 'gone');
  const { data, error, isLoading, refetch } = usePressAgenciesQuery();
  const [change] = usePressAgencyChangeMutation();
  const [form, setForm] = useState<string | null>(null);
  const [link, setLink] = useState<Agency | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  useReread(refetch);

  const setActive = async (agency: Agency, active: boolean): Promise<Agency | undefined> => {
    const { id, delegates, ...rest } = agency;
    return tell(() => change({ id, body: { ...rest, active } }).unwrap());
  };
  const turn = async (agency: Agency) => {
    const after = await setActive(agency, !agency.active);
    if (!after) return;
    const text = t(after.active ? 'people.agency.back' : 'people.agency.gone', { name: agency.name });
    setUndo({ text, back: () => void setActive(after, agency.active).then(() => setUndo(null)) });
  };

  const words = fold(q).split(' ').filter(Boolean);
  const found = (data ?? []).filter((agency) => words.every((word) => fold(agency.name).includes(word)));
  const shown = found.filter((agency) => agency.active || gone).sort((a, b) => urgent(a) - urgent(b));
  const hidden = found.length - found.filter(({ active }) => active).length;
  const add = may.accredit && (
    <Button size="L" startIcon={<Plus />} onClick={() => setForm(NEW)}>
      {t('people.agency.new')}
    </Button>
  );
  if (error !== undefined) return <Failed error={error} retry={refetch} />;
  if (isLoading || !data) return <Loading />;
  return (
    <>
      {data.length === 0 ? (
        <Blank text={t(may.accredit ? 'people.agency.empty' : 'people.agency.emptyReader')} action={add} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Toolbar>
            <div>
              <SearchWords q={q} label={t('people.agency.search')} onSearch={(value) => put({ q: value })} />
            </div>
            {hidden > 0 && (
              <Checkbox checked={gone !== ''} onCheckedChange={(on) => put({ gone: on === true ? '1' : '' })}>
                {t('people.agency.showGone', { count: hidden })}
              </Checkbox>
            )}
            {add}
          </Toolbar>
          {shown.length === 0 && <Typography textColor="neutral600">{t('people.nothingFound')}</Typography>}
          {shown.length > 0 && (
            <Card>
              <Rows>
                {shown.map((agency) => (
                  <AgencyRow
                    key={agency.id}
                    agency={agency}
                    may={may.accredit}
                    onChange={() => setForm(agency.id)}
                    onLink={() => setLink(agency)}
                    onTurn={() => void turn(agency)}
                  />
                ))}
              </Rows>
            </Card>
          )}
        </Flex>
      )}
      {form && <AgencyDialog agency={data.find(({ id }) => id === form) ?? null} onClose={() => setForm(null)} />}
      {link && <LinkDialog agency={link} onClose={() => setLink(null)} />}
      <UndoBar undo={undo} words={{ undo: t('people.undo'), close: t('act.close') }} onForget={() => setUndo(null)} />
    </>
  );
}
