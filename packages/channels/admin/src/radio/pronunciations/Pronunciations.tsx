import { Blank, Card, Chip, Failed, Loading, SearchWords, UndoBar, useQueryString, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { PronunciationInput, PronunciationView } from '../../../../contracts';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { useRadioCreateReadingMutation, useRadioReadingsQuery, useRadioRemoveReadingMutation } from '../api';
import { PronunciationDialog } from './PronunciationDialog';

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
  gap: 8px;
`;
const Entry = styled.li`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 8px;
  padding: 8px 12px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  min-height: 52px;
`;

type Open = PronunciationView | PronunciationInput | 'new' | null;
type Kind = PronunciationView['kind'];
/** Of those built in; more are found by searching. */
const SHOWN = 60;

/** The newsroom's own readings, and those built in: a built-in one is changed by an own one that wins over it. */
export function Pronunciations() {
  const t = useT();
  const can = useCan();
  const tell = useTell();
  const [params, put] = useQueryString();
  const q = params.get('q') ?? '';
  const kind = (params.get('kind') ?? '') as Kind | '';
  const [open, setOpen] = useState<Open>(null);
  const [removed, setRemoved] = useState<PronunciationView | null>(null);
  const { data, error, refetch } = useRadioReadingsQuery(q ? { search: q } : {});
  const [create] = useRadioCreateReadingMutation();
  const [remove] = useRadioRemoveReadingMutation();
  const ofKind = <T extends { kind: Kind }>(all: readonly T[]): T[] => all.filter((one) => !kind || one.kind === kind);
  const own = ofKind(data?.own ?? []);
  const mine = new Set((data?.own ?? []).map(({ written }) => written));
  const builtIn = ofKind(data?.builtIn ?? []).filter(({ written }) => !mine.has(written));

  const drop = async (one: PronunciationView) => {
    if (await tell(() => remove(one.id).unwrap())) setRemoved(one);
  };
  const bringBack = async () => {
    if (!removed) return;
    const { kind, written, said } = removed;
    if (await tell(() => create({ kind, written, said }).unwrap())) setRemoved(null);
  };

  return (
    <Card
      title={t('pronunciation.title')}
      aside={
        can.scripts && (
          <Button variant="secondary" startIcon={<Plus aria-hidden />} onClick={() => setOpen('new')}>
            {t('pronunciation.add')}
          </Button>
        )
      }
    >
      <Flex gap={2} wrap="wrap" paddingBottom={4} alignItems="stretch">
        <Box flex="1 1 14rem">
          <SearchWords q={q} label={t('pronunciation.search')} onSearch={(words) => put({ q: words || null })} />
        </Box>
        <Box flex="0 1 14rem">
          <SingleSelect
            aria-label={t('pronunciation.kind')}
            value={kind || 'all'}
            onChange={(next) => put({ kind: next === 'all' ? null : String(next) })}
          >
            <SingleSelectOption value="all">{t('pronunciation.all')}</SingleSelectOption>
            <SingleSelectOption value="acronym">{t('pronunciation.acronym')}</SingleSelectOption>
            <SingleSelectOption value="name">{t('pronunciation.name')}</SingleSelectOption>
          </SingleSelect>
        </Box>
      </Flex>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : own.length + builtIn.length === 0 ? (
        <Blank text={t(q || kind ? 'search.none' : 'pronunciation.empty')} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {own.length > 0 && (
            <>
              <Typography tag="h3" variant="sigma" textColor="neutral600">
                {t('pronunciation.own', { count: own.length })}
              </Typography>
              <Grid>
                {own.map((one) => (
                  <Reading key={one.id} one={one} own>
                    {can.scripts && (
                      <Flex gap={1}>
                        <IconButton label={t('pronunciation.changeOf', { written: one.written })} onClick={() => setOpen(one)}>
                          <Pencil />
                        </IconButton>
                        <IconButton label={t('pronunciation.remove', { written: one.written })} onClick={() => void drop(one)}>
                          <Trash />
                        </IconButton>
                      </Flex>
                    )}
                  </Reading>
                ))}
              </Grid>
            </>
          )}
          {builtIn.length > 0 && (
            <>
              <Typography tag="h3" variant="sigma" textColor="neutral600">
                {t('pronunciation.builtIn', { count: builtIn.length })}
              </Typography>
              <Grid>
                {builtIn.slice(0, SHOWN).map((one) => (
                  <Reading key={`${one.kind}:${one.written}`} one={one}>
                    {can.scripts && (
                      <IconButton label={t('pronunciation.otherwise', { written: one.written })} onClick={() => setOpen(one)}>
                        <Pencil />
                      </IconButton>
                    )}
                  </Reading>
                ))}
              </Grid>
              {builtIn.length > SHOWN && (
                <Typography variant="pi" textColor="neutral600">
                  {t('pronunciation.more', { count: builtIn.length - SHOWN })}
                </Typography>
              )}
            </>
          )}
        </Flex>
      )}
      <UndoBar
        undo={removed && { text: t('pronunciation.removed', { written: removed.written }), back: () => void bringBack() }}
        words={{ undo: t('radio.undo'), close: t('close') }}
        onForget={() => setRemoved(null)}
        stays
      />
      {open && <PronunciationDialog from={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Card>
  );
}

function Reading({ one, own = false, children }: { one: PronunciationInput; own?: boolean; children: React.ReactNode }) {
  const t = useT();
  return (
    <Entry data-reading={one.written}>
      <Box style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography fontWeight="bold">{one.written}</Typography> {own && <Chip tone="primary">{t(`pronunciation.${one.kind}`)}</Chip>}
        <Typography tag="p" variant="pi" textColor="neutral700">
          {one.said}
        </Typography>
      </Box>
      {children}
    </Entry>
  );
}
