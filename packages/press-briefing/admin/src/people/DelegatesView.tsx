import { Blank, Failed, Loading, SearchWords, useStayingFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography, VisuallyHidden } from '@strapi/design-system';
import { Cross, Plus, Upload } from '@strapi/icons';
import { useState } from 'react';
import type { Delegate } from '../../../contracts';
import { ACCREDITATIONS, type Accreditation } from '../../../domain/accreditation';
import { usePressAgenciesQuery } from '../api';
import { Stack } from '../components/Rows';
import { useMay } from '../hooks';
import { useT } from '../useT';
import { Awaiting } from './Awaiting';
import { CardsButton } from './CardsButton';
import { DelegateDialog } from './DelegateDialog';
import { DelegateList } from './DelegateList';
import { ImportDialog } from './ImportDialog';
import { Toolbar } from './Toolbar';
import { useFilters } from './useFilters';

type Form = { kind: 'add' } | { kind: 'import' } | { kind: 'change'; delegate: Delegate } | null;
const isState = (text: string): text is Accreditation => (ACCREDITATIONS as readonly string[]).includes(text);

/** Delegates: who waits for a decision on top, all others below. */
export function DelegatesView() {
  const t = useT();
  const may = useMay();
  const filters = useFilters('q', 'agency', 'state');
  const { data: agencies, error, isLoading, refetch } = usePressAgenciesQuery();
  const [form, setForm] = useState<Form>(null);
  useStayingFocus('data-row');
  if (error !== undefined) return <Failed error={error} retry={refetch} />;
  if (isLoading || !agencies) return <Loading />;

  const { q, agency, put } = filters;
  const state = isState(filters.state) ? filters.state : '';
  const of = agencies.find(({ id }) => id === agency);
  const where = { ...(q ? { q } : {}), ...(agency ? { agency } : {}) };
  const any = agencies.some(({ delegates }) => ACCREDITATIONS.some((one) => delegates[one] > 0));
  const adds = may.accredit && agencies.some(({ active }) => active) && (
    <>
      <Button size="L" variant="secondary" startIcon={<Upload />} onClick={() => setForm({ kind: 'import' })}>
        {t('people.import.open')}
      </Button>
      <Button size="L" startIcon={<Plus />} onClick={() => setForm({ kind: 'add' })}>
        {t('people.delegate.new')}
      </Button>
    </>
  );
  const change = (delegate: Delegate) => setForm({ kind: 'change', delegate });
  return (
    <>
      {!any ? (
        <Blank
          text={t(agencies.length === 0 ? 'people.delegate.noAgency' : 'people.delegate.empty')}
          action={
            adds && (
              <Flex gap={2} wrap="wrap">
                {adds}
              </Flex>
            )
          }
        />
      ) : (
        <Stack>
          <Toolbar>
            <div>
              <SearchWords q={q} label={t('people.delegate.search')} onSearch={(value) => put({ q: value })} />
            </div>
            <Box style={{ flex: '0 1 200px' }}>
              <SingleSelect
                aria-label={t('people.delegate.state')}
                value={state}
                placeholder={t('people.delegate.anyState')}
                clearLabel={t('people.clear')}
                onClear={() => put({ state: '' })}
                onChange={(value: string | number) => put({ state: String(value ?? '') })}
              >
                {ACCREDITATIONS.map((one) => (
                  <SingleSelectOption key={one} value={one}>
                    {t(`accreditation.${one}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Box>
            {may.accredit && <CardsButton where={where} />}
            {adds}
          </Toolbar>
          {agency && (
            <Flex>
              <Button variant="tertiary" size="L" endIcon={<Cross />} onClick={() => put({ agency: '' })}>
                {of?.name ?? t('people.agency.lost')}
                <VisuallyHidden> – {t('people.allAgencies')}</VisuallyHidden>
              </Button>
            </Flex>
          )}
          {(state === '' || state === 'requested') && (
            <Awaiting key={JSON.stringify(where)} where={where} may={may.accredit} onChange={change} />
          )}
          {state !== 'requested' && <DelegateList where={where} state={state} may={may.accredit} onChange={change} />}
          {!may.accredit && (
            <Typography variant="pi" textColor="neutral600">
              {t('people.delegate.readOnly')}
            </Typography>
          )}
        </Stack>
      )}
      {form?.kind === 'import' && <ImportDialog agency={agency} onClose={() => setForm(null)} />}
      {form?.kind === 'add' && <DelegateDialog delegate={null} agency={agency} onClose={() => setForm(null)} />}
      {form?.kind === 'change' && <DelegateDialog delegate={form.delegate} agency="" onClose={() => setForm(null)} />}
    </>
  );
}
