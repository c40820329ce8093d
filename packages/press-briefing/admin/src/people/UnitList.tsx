import { Blank, Card, Chip, Failed, Loading, SearchWords, type Undo, UndoBar, useTell } from '@hoitu/admin-kit';
import { fold } from '@hoitu/viet-text';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { Unit } from '../../../contracts';
import { usePressUnitChangeMutation, usePressUnitsQuery } from '../api';
import { Rows } from '../components/Rows';
import { useMay } from '../hooks';
import { useT } from '../useT';
import { Contacts } from './Contacts';
import { PersonRow } from './PersonRow';
import { RowMenu } from './RowMenu';
import { Toolbar } from './Toolbar';
import { UnitDialog } from './UnitDialog';
import { useFilters } from './useFilters';
import { useReread } from './useReread';

const NEW = 'new';
/** A unit is found by its own name and by those of its people. */
const wordsOf = (unit: Unit): string => fold([unit.name, unit.head?.name ?? '', ...unit.spokespersons.map(({ name }) => name)].join(' '));

/** The units that owe answers, and who speaks for them. */
export function UnitList() {
  const t = useT();
  const tell = useTell();
  const may = useMay();
  const { q, put } = useFilters('q');
  const { data, error, isLoading, refetch } = usePressUnitsQuery();
  const [change] = usePressUnitChangeMutation();
  const [form, setForm] = useState<string | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  useReread(refetch);

  const setActive = ({ id, ...rest }: Unit, active: boolean) => tell(() => change({ id, body: { ...rest, active } }).unwrap());
  const turn = async (unit: Unit) => {
    const after = await setActive(unit, !unit.active);
    if (!after) return;
    const text = t(after.active ? 'people.unit.back' : 'people.unit.gone', { name: unit.name });
    setUndo({ text, back: () => void setActive(after, unit.active).then(() => setUndo(null)) });
  };
  const add = may.manage && (
    <Button size="L" startIcon={<Plus />} onClick={() => setForm(NEW)}>
      {t('people.unit.new')}
    </Button>
  );
  if (error !== undefined) return <Failed error={error} retry={refetch} />;
  if (isLoading || !data) return <Loading />;
  const words = fold(q).split(' ').filter(Boolean);
  const shown = data
    .filter((unit) => words.every((word) => wordsOf(unit).includes(word)))
    .sort((a, b) => Number(b.active) - Number(a.active));
  return (
    <>
      {data.length === 0 ? (
        <Blank text={t(may.manage ? 'people.unit.empty' : 'people.unit.emptyReader')} action={add} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Toolbar>
            <div>
              <SearchWords q={q} label={t('people.unit.search')} onSearch={(value) => put({ q: value })} />
            </div>
            {add}
          </Toolbar>
          {shown.length === 0 && <Typography textColor="neutral600">{t('people.nothingFound')}</Typography>}
          {shown.length > 0 && (
            <Card>
              <Rows>
                {shown.map((unit) => (
                  <UnitRow key={unit.id} unit={unit} may={may.manage} onChange={() => setForm(unit.id)} onTurn={() => void turn(unit)} />
                ))}
              </Rows>
            </Card>
          )}
        </Flex>
      )}
      {form && <UnitDialog unit={data.find(({ id }) => id === form) ?? null} onClose={() => setForm(null)} />}
      <UndoBar undo={undo} words={{ undo: t('people.undo'), close: t('act.close') }} onForget={() => setUndo(null)} />
    </>
  );
}

function UnitRow({ unit, may, onChange, onTurn }: { unit: Unit; may: boolean; onChange(): void; onTurn(): void }) {
  const t = useT();
  const { id, name, head, spokespersons, active } = unit;
  return (
    <PersonRow
      id={id}
      columns="minmax(0, 2fr) minmax(0, 3fr)"
      who={
        <>
          <Flex gap={2} wrap="wrap">
            <Typography tag="h2" fontWeight="bold">
              {name}
            </Typography>
            {!active && <Chip>{t('people.unit.inactive')}</Chip>}
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {head ? t('people.unit.headIs', { name: head.name }) : t('people.unit.noHead')}
          </Typography>
          {head && <Contacts email={head.email} phone={head.phone} />}
        </>
      }
      more={
        <>
          {spokespersons.length === 0 && <Chip tone="warning">{t('people.unit.nobody')}</Chip>}
          {spokespersons.map((one) => (
            <Box key={one.id} paddingBottom={1}>
              <Flex gap={2} wrap="wrap">
                <Typography>{one.name}</Typography>
                {one.user !== null && <Chip>{t('people.unit.byAccount')}</Chip>}
              </Flex>
              <Contacts email={one.email} phone={one.phone} />
            </Box>
          ))}
        </>
      }
      menu={
        may && (
          <RowMenu
            label={t('people.menuOf', { name })}
            acts={[
              { name: t('people.change'), run: onChange },
              { name: t(active ? 'people.unit.leave' : 'people.unit.return'), run: onTurn },
            ]}
          />
        )
      }
    />
  );
}
