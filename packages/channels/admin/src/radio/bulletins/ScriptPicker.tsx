import { Blank, Chip, Failed, Loading, SearchWords, sayDuration } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { ScriptView } from '../../../../contracts';
import { useChannelsScriptsQuery } from '../../api';
import { useT } from '../../useT';
import { ScriptChip } from '../script/ScriptChip';

const Choice = styled.button`
  display: block;
  width: 100%;
  min-height: 44px;
  padding: 8px 10px;
  border: 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: none;
  color: inherit;
  font: inherit;
  text-align: left;
  cursor: pointer;
  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:disabled {
    cursor: default;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** Finds a script, without accents too; what is in the bulletin already says so, what was pulled cannot be chosen. */
export function ScriptPicker({ taken, onPick }: { taken: ReadonlySet<string>; onPick(script: ScriptView): void }) {
  const t = useT();
  const [q, setQ] = useState('');
  const { currentData: data, error, refetch } = useChannelsScriptsQuery(q ? { search: q } : {});
  return (
    <Box>
      <SearchWords q={q} label={t('search.script')} onSearch={setQ} />
      <Box paddingTop={2}>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading />
        ) : data.scripts.length === 0 ? (
          <Blank text={t(q ? 'search.none' : 'scripts.empty')} />
        ) : (
          <ul>
            {data.scripts.map((script) => (
              <li key={script.id}>
                <Choice type="button" data-script={script.id} disabled={script.state === 'killed'} onClick={() => onPick(script)}>
                  <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
                    <Typography textColor={script.state === 'killed' ? 'neutral600' : 'neutral800'} style={{ overflowWrap: 'anywhere' }}>
                      {script.headline}
                    </Typography>
                    <Flex gap={2} wrap="wrap" justifyContent="flex-end" shrink={0}>
                      {taken.has(script.id) && <Chip>{t('bulletin.add.taken')}</Chip>}
                      {script.outdated && <Chip tone="warning">{t('script.outdated')}</Chip>}
                      <ScriptChip state={script.state} />
                      <Typography style={{ fontVariantNumeric: 'tabular-nums' }}>{sayDuration(script.seconds)}</Typography>
                    </Flex>
                  </Flex>
                </Choice>
              </li>
            ))}
          </ul>
        )}
      </Box>
    </Box>
  );
}
