import { Blank, Chip, Failed, Loading, SearchWords, sayDuration, useQueryString } from '@hoitu/admin-kit';
import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { ScriptView } from '../../../../contracts';
import { SCRIPT_STATES, type ScriptState } from '../../../../domain/radio/script';
import { useChannelsScriptsQuery } from '../../api';
import { Frame } from '../../components/Frame';
import { Moment } from '../../components/Moment';
import { useFresh } from '../../hooks/useFresh';
import { useT } from '../../useT';
import { Row, RowLink, Rows } from '../Rows';
import { ScriptChip } from './ScriptChip';

/** What a producer must look at first is on top. */
const order = ({ outdated, state }: ScriptView): number => (state === 'killed' ? 2 : outdated ? 0 : 1);

/** Every script, newest first; those whose story moved on above them. */
export function ScriptsPage() {
  const t = useT();
  const [params, put] = useQueryString();
  const q = params.get('q') ?? '';
  const state = SCRIPT_STATES.find((one) => one === params.get('state')) ?? null;
  const before = Number(params.get('before')) || 0;
  const { data, error, refetch } = useChannelsScriptsQuery({
    ...(state ? { state } : {}),
    ...(q ? { search: q } : {}),
    ...(before ? { before } : {}),
  });
  const glowing = useFresh(['script.', 'delivery.sent'], refetch);
  const scripts = [...(data?.scripts ?? [])].sort((a, b) => order(a) - order(b));
  return (
    <Frame>
      <Flex gap={2} wrap="wrap" paddingBottom={4} alignItems="stretch">
        <Box flex="1 1 14rem">
          <SearchWords q={q} label={t('search.script')} onSearch={(words) => put({ q: words || null, before: null })} />
        </Box>
        <Box flex="0 1 14rem">
          <SingleSelect
            aria-label={t('script.state')}
            value={state ?? 'all'}
            onChange={(next) => put({ state: next === 'all' ? null : (String(next) as ScriptState), before: null })}
          >
            <SingleSelectOption value="all">{t('script.all')}</SingleSelectOption>
            {SCRIPT_STATES.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {t(`script.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : scripts.length === 0 ? (
        <Blank
          text={t(q || state ? 'search.none' : 'scripts.empty')}
          action={
            q || state ? (
              <Button variant="tertiary" onClick={() => put({ q: null, state: null, before: null })}>
                {t('script.showAll')}
              </Button>
            ) : undefined
          }
        />
      ) : (
        <Rows>
          {scripts.map((script) => (
            <ScriptRow key={script.id} script={script} glows={glowing.has(script.id)} />
          ))}
        </Rows>
      )}
      {(data?.more || before > 0) && (
        <Flex gap={2} justifyContent="center" paddingTop={3}>
          {before > 0 && (
            <Button variant="tertiary" onClick={() => put({ before: null }, false)}>
              {t('newest')}
            </Button>
          )}
          {data?.more && (
            <Button variant="tertiary" onClick={() => put({ before: String(data.more) }, false)}>
              {t('older')}
            </Button>
          )}
        </Flex>
      )}
    </Frame>
  );
}

function ScriptRow({ script, glows }: { script: ScriptView; glows: boolean }) {
  const t = useT();
  return (
    <Row $glows={glows} data-script={script.id}>
      <RowLink to={script.id}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between">
          <Box flex="1 1 20rem" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            <Typography tag="p" fontWeight="bold" textColor="neutral800">
              {script.headline}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[script.slugline, script.presenter?.name].filter(Boolean).join(' · ')}
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
            <Moment at={script.updatedAt} />
          </Flex>
        </Flex>
      </RowLink>
    </Row>
  );
}
