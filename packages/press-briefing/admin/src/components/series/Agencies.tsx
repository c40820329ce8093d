import { Caution, Failed } from '@hoitu/admin-kit';
import { fold } from '@hoitu/viet-text';
import { Box, Button, Checkbox, Field, Flex, Searchbar, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { usePressAgenciesQuery } from '../../api';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { TextLink } from '../PageLink';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 4px 12px;
  /* The boxes' own inputs are placed by the nearest ground: without one they would stretch the page. */
  position: relative;
  max-height: 260px;
  overflow-y: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
const Line = styled.li`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 44px;
`;

/** The agencies invited to every meeting of the series, found without accents. */
export function Agencies({ chosen, onChange }: { chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useT();
  const { data, error, refetch } = usePressAgenciesQuery();
  const [query, setQuery] = useState('');
  const all = (data ?? []).filter(({ active, id }) => active || chosen.includes(id));
  const words = fold(query).split(' ').filter(Boolean);
  const found = all.filter(({ name }) => words.every((word) => fold(name).includes(word)));
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const rest = found.filter(({ id, active }) => active && !chosen.includes(id));
  return (
    <Field.Root name="agencies">
      <Field.Label>{t('series.agencies', { count: chosen.length })}</Field.Label>
      {error !== undefined && <Failed error={error} retry={refetch} />}
      {data && all.length === 0 ? (
        <Typography textColor="neutral600">
          {t('series.agencies.none')} <TextLink to={`${HOME}/agencies`}>{t('tab.agencies')}</TextLink>
        </Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Flex gap={2} wrap="wrap">
            <Box style={{ flex: '1 1 14rem' }}>
              <Searchbar
                name="agencySearch"
                value={query}
                clearLabel={t('guests.clear')}
                placeholder={t('series.agencies.search')}
                onClear={() => setQuery('')}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => setQuery(event.target.value)}
                // Enter looks, it does not save the series.
                onKeyDown={(event: React.KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
              >
                {t('series.agencies.search')}
              </Searchbar>
            </Box>
            <Button
              type="button"
              variant="tertiary"
              size="L"
              disabled={rest.length === 0}
              onClick={() => onChange([...chosen, ...rest.map(({ id }) => id)])}
            >
              {t('series.agencies.all', { count: rest.length })}
            </Button>
          </Flex>
          <List aria-label={t('series.agencies', { count: chosen.length })}>
            {found.map(({ id, name, active, delegates }) => {
              const Standing = active && (delegates.granted ?? 0) > 0 ? Typography : Caution;
              return (
                <Line key={id}>
                  <Checkbox checked={chosen.includes(id)} onCheckedChange={(on: boolean | 'indeterminate') => toggle(id, on === true)}>
                    {name}
                  </Checkbox>
                  <Standing variant="pi" textColor="neutral600" style={{ flex: 'none' }}>
                    {active ? t('series.agencies.granted', { count: delegates.granted ?? 0 }) : t('series.agencies.inactive')}
                  </Standing>
                </Line>
              );
            })}
            {data && found.length === 0 && (
              <Line>
                <Typography textColor="neutral600">{t('guests.none')}</Typography>
              </Line>
            )}
          </List>
        </Flex>
      )}
    </Field.Root>
  );
}
