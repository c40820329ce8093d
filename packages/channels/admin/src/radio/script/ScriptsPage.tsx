import { Blank, Chip, Failed, Loading, sayDuration, sayMoment, useNow } from '@hoitu/admin-kit';
import { Box, Button, Flex, Searchbar, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useDeferredValue, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { ScriptView } from '../../../contracts';
import { SCRIPT_STATES, type ScriptState } from '../../../domain/radio/script';
import { useChannelsScriptsQuery } from '../api';
import { Frame } from '../components/Frame';
import { ScriptChip } from '../components/ScriptChip';
import { useFresh } from '../hooks/useFresh';
import { useT } from '../useT';

export function ScriptsPage() {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<ScriptState | ''>('');
  const [before, setBefore] = useState<number | undefined>();
  const search = useDeferredValue(typed.trim());
  const { data, error, refetch } = useChannelsScriptsQuery({
    ...(state ? { state } : {}),
    ...(search ? { search } : {}),
    ...(before ? { before } : {}),
  });
  const glowing = useFresh(['script.', 'delivery.sent'], refetch);
  return (
    <Frame>
      <Flex gap={3} wrap="wrap" paddingBottom={4}>
        <Box flex="1 1 16rem">
          <Searchbar
            name="search"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setBefore(undefined);
            }}
            onClear={() => setTyped('')}
            clearLabel={t('search.clear')}
            placeholder={t('search.script')}
          >
            {t('search.script')}
          </Searchbar>
        </Box>
        <SingleSelect
          aria-label={t('script.state')}
          value={state}
          onChange={(next) => {
            setState(String(next ?? '') as ScriptState | '');
            setBefore(undefined);
          }}
        >
          <SingleSelectOption value="">{t('script.all')}</SingleSelectOption>
          {SCRIPT_STATES.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {t(`script.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Flex>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.scripts.length === 0 ? (
        <Blank text={t(search || state ? 'search.none' : 'scripts.empty')} />
      ) : (
        <>
          <Box tag="ul" background="neutral0" hasRadius shadow="tableShadow" borderColor="neutral150">
            {data.scripts.map((script) => (
              <ScriptRow key={script.id} script={script} glows={glowing.has(script.id)} />
            ))}
          </Box>
          <Flex gap={2} justifyContent="center" paddingTop={4}>
            {before && (
              <Button variant="tertiary" onClick={() => setBefore(undefined)}>
                {t('newest')}
              </Button>
            )}
            {data.more && (
              <Button variant="tertiary" onClick={() => setBefore(data.more ?? undefined)}>
                {t('older')}
              </Button>
            )}
          </Flex>
        </>
      )}
    </Frame>
  );
}

function ScriptRow({ script, glows }: { script: ScriptView; glows: boolean }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  return (
    <Box
      tag="li"
      background={glows ? 'primary100' : undefined}
      style={{ borderBottom: '1px solid rgba(128, 128, 160, 0.2)', transition: 'background 0.8s' }}
    >
      <Link to={script.id} style={{ textDecoration: 'none', color: 'inherit', display: 'block', padding: '10px 16px' }}>
        <Flex gap={4} wrap="wrap" justifyContent="space-between">
          <Box flex="1 1 20rem" style={{ overflowWrap: 'anywhere' }}>
            <Typography fontWeight="bold" textColor="neutral800">
              {script.headline}
            </Typography>{' '}
            <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {script.slugline}
            </Typography>
          </Box>
          <Flex gap={3} wrap="wrap">
            {script.outdated && <Chip tone="warning">{t('script.outdated')}</Chip>}
            <ScriptChip state={script.state} />
            <Typography
              fontWeight="bold"
              textColor="alternative700"
              style={{ fontVariantNumeric: 'tabular-nums' }}
              title={t('script.seconds')}
            >
              {sayDuration(script.seconds)}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {sayMoment(new Date(script.updatedAt), now, locale)}
            </Typography>
          </Flex>
        </Flex>
      </Link>
    </Box>
  );
}
