import { Card, Chip, Failed, Guard, Loading, PluginPage, type Tone, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { SealVerdict } from '../../../contracts/api';
import { useNewsroomHealthQuery, useNewsroomVerifyMutation } from '../api';
import { SPINE } from '../pluginId';
import { useT } from '../useT';

const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
  gap: 16px;
  margin: 0;
`;

function Figure({ label, value, tone, word }: { label: string; value: number; tone?: Tone; word?: string }) {
  return (
    <Box>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Flex tag="dd" gap={2} style={{ margin: 0 }}>
        <Typography variant="beta" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {value}
        </Typography>
        {tone && word && <Chip tone={tone}>{word}</Chip>}
      </Flex>
    </Box>
  );
}

/** The audit seal: walk the chain, and say in words what was found. */
function Seal() {
  const t = useT();
  const tell = useTell();
  const [verify, { isLoading }] = useNewsroomVerifyMutation();
  const [verdict, setVerdict] = useState<SealVerdict>();
  const run = async () => setVerdict(await tell(() => verify().unwrap()));
  return (
    <Card
      title={t('seal.title')}
      aside={
        <Button variant="secondary" loading={isLoading} onClick={run}>
          {t('seal.verify')}
        </Button>
      }
    >
      <Typography tag="p" textColor="neutral600" paddingBottom={verdict ? 3 : 0}>
        {t('seal.text')}
      </Typography>
      <Box role="status">
        {verdict?.ok && <Chip tone="success">{t('seal.whole', { count: verdict.sealed })}</Chip>}
        {verdict && !verdict.ok && (
          <Box>
            <Chip tone="danger">{t('seal.broken', { row: verdict.firstBad ?? 0 })}</Chip>
            <Typography tag="p" paddingTop={2} textColor="danger700">
              {verdict.why}
            </Typography>
          </Box>
        )}
      </Box>
    </Card>
  );
}

function Health() {
  const t = useT();
  const { data, error, isLoading, refetch } = useNewsroomHealthQuery(undefined, {
    pollingInterval: 10_000,
    refetchOnMountOrArgChange: true,
  });
  return (
    <PluginPage title={t('health.title')} subtitle={t('health.text')}>
      {isLoading && <Loading />}
      {error && <Failed error={error} retry={refetch} />}
      {data && (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Card title={t('health.jobs')} aside={<Chip tone="primary">{t(`health.driver.${data.driver}`)}</Chip>}>
            <Figures>
              {(
                [
                  ['waiting', data.waiting],
                  ['running', data.running],
                  ['dead', data.dead],
                  ['events', data.events],
                  ['viewers', data.viewers],
                ] as const
              ).map(([key, value]) => (
                <Figure
                  key={key}
                  label={t(`health.${key}`)}
                  value={value}
                  {...(key === 'dead' && value > 0 ? { tone: 'danger' as const, word: t('health.needsPerson') } : {})}
                />
              ))}
            </Figures>
          </Card>
          <Card title={t('health.stories')}>
            {data.stories.length === 0 ? (
              <Typography>{t('health.noStories')}</Typography>
            ) : (
              <Flex gap={2} wrap="wrap">
                {data.stories.map((story) => (
                  <Chip key={story.uid} title={story.uid}>
                    {story.name}
                  </Chip>
                ))}
              </Flex>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
              {t('health.zone', { zone: data.timezone })}
            </Typography>
          </Card>
          <Seal />
        </Flex>
      )}
    </PluginPage>
  );
}

export default function ProtectedHealth() {
  return (
    <Guard rights={SPINE}>
      <Health />
    </Guard>
  );
}
