import { Card, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Button, Grid, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { useChannelsScriptQuery } from '../api';
import { Frame } from '../components/Frame';
import { ScriptForm } from '../components/ScriptForm';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { useT } from '../useT';

/** The story on the left, the producer's script on the right. */
export function ScriptPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useChannelsScriptQuery(id);
  useFresh(['script.', 'delivery.sent'], refetch);
  return (
    <Frame
      actions={
        <Button tag={Link} to={`${HOME}/scripts`} variant="tertiary">
          {t('script.back')}
        </Button>
      }
    >
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <Grid.Root gap={4}>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Card title={t('script.story')}>
              {data.source ? (
                <Box style={{ lineHeight: 1.6 }}>
                  <Typography tag="h3" variant="beta">
                    {data.source.headline}
                  </Typography>
                  <Typography tag="p" fontWeight="semiBold" textColor="neutral700">
                    {data.source.summary}
                  </Typography>
                  {data.source.paragraphs.map((text, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and never move
                    <Typography key={index} tag="p" style={{ paddingTop: 12 }}>
                      {text}
                    </Typography>
                  ))}
                </Box>
              ) : (
                <Typography textColor="danger700">{t('script.gone')}</Typography>
              )}
            </Card>
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <ScriptForm key={data.script.id} script={data.script} />
          </Grid.Item>
        </Grid.Root>
      )}
    </Frame>
  );
}
