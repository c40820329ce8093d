import { fold } from '@hoitu/viet-text';
import { Box, Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { useT } from '../../useT';
import { useRadioAreasQuery } from '../api';

const List = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr));
  gap: 0 12px;
  max-height: 260px;
  overflow-y: auto;
  padding: 4px 12px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  & > * {
    min-height: 40px;
    display: flex;
    align-items: center;
  }
`;
/** Fewer are seen at a glance. */
const SEARCHED = 12;

/** Wards that play it, out of those some loudspeaker destination serves. One that is not served now is named, and why. */
export function AreasPick({ value, error, put }: { value: readonly string[]; error: string | false; put(areas: string[]): void }) {
  const t = useT();
  const id = useId();
  const { data: served = [], isLoading } = useRadioAreasQuery();
  const [typed, setTyped] = useState('');
  const known = new Map(served.map(({ area, on }) => [area, on]));
  const all = [...known.keys(), ...value.filter((area) => !known.has(area))];
  const shown = all.filter((area) => fold(area).includes(fold(typed.trim())));
  const chosen = new Set(value);
  const flip = (area: string, on: boolean) => put(on ? [...value, area] : value.filter((one) => one !== area));
  // Those that nothing would play are chosen one by one, if at all.
  const some = shown.filter((area) => !chosen.has(area) && known.get(area));
  const named = (area: string): string => {
    if (isLoading || known.get(area)) return area;
    return t(known.has(area) ? 'broadcast.areaOff' : 'broadcast.areaGone', { area });
  };
  return (
    <Field.Root name="areas" error={error} required>
      <Flex gap={2} justifyContent="space-between" wrap="wrap">
        <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
          {t('broadcast.areas', { count: value.length })}
        </Typography>
        <Flex gap={2}>
          <Button variant="ghost" size="S" disabled={some.length === 0} onClick={() => put([...value, ...some])}>
            {t('broadcast.areasAll')}
          </Button>
          <Button variant="ghost" size="S" disabled={value.length === 0} onClick={() => put([])}>
            {t('broadcast.areasNone')}
          </Button>
        </Flex>
      </Flex>
      {all.length > SEARCHED && (
        <TextInput
          aria-label={t('broadcast.areasSearch')}
          placeholder={t('broadcast.areasSearch')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {all.length === 0 ? (
        !isLoading && (
          <Typography variant="pi" textColor="neutral700">
            {t('broadcast.areasUnserved')}
          </Typography>
        )
      ) : (
        <List role="group" aria-labelledby={id} tabIndex={0}>
          {shown.map((area) => (
            <Box key={area}>
              <Checkbox checked={chosen.has(area)} onCheckedChange={(on: boolean | 'indeterminate') => flip(area, on === true)}>
                {named(area)}
              </Checkbox>
            </Box>
          ))}
          {shown.length === 0 && <Typography variant="pi">{t('search.none')}</Typography>}
        </List>
      )}
      <Field.Error />
    </Field.Root>
  );
}
