import { Card, Failed, Loading, saveFile, useNow, useTell } from '@hoitu/admin-kit';
import { slug } from '@hoitu/viet-text';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { BroadcastFields, BroadcastView } from '../../../../contracts';
import { unfit } from '../../../../domain/radio/broadcast';
import { Frame } from '../../components/Frame';
import { useFresh } from '../../hooks/useFresh';
import { HOME, PLUGIN_ID } from '../../pluginId';
import { useT } from '../../useT';
import { useRadioAreasQuery, useRadioBroadcastQuery } from '../api';
import { Listen } from '../script/Listen';
import { useReading } from '../script/useReader';
import { Acts } from './Acts';
import { BroadcastForm } from './BroadcastForm';
import { BroadcastText } from './BroadcastText';
import { ClassSign } from './ClassSign';
import { Deliveries } from './Deliveries';
import { Notices } from './Notices';
import { StateSign, WardSigns } from './StateSign';
import { useBroadcastDraft } from './useBroadcastDraft';
import { Wards } from './Wards';
import { useZone } from './zone';

const Split = styled.div`
  display: grid;
  gap: 16px;
  align-items: start;
  grid-template-columns: minmax(0, 1fr);
  @media (min-width: 1100px) {
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
  }
`;

/** One message: its words, who answers for it, where it went and what the wards said. */
export function BroadcastPage() {
  const t = useT();
  const tell = useTell();
  const { get } = useFetchClient();
  const { id = '' } = useParams();
  const { data, error, refetch } = useRadioBroadcastQuery(id);
  useFresh(['broadcast.', 'delivery.'], refetch);
  const download = (title: string) =>
    tell(async () => {
      const { data: file } = await get<Blob>(`/${PLUGIN_ID}/broadcasts/${id}/package.zip`, { responseType: 'blob' });
      saveFile(file, `${slug(title) || 'loa-phuong'}.zip`);
    });
  return (
    <Frame
      actions={
        <>
          <Button tag={Link} to={`${HOME}/loudspeakers`} variant="tertiary" startIcon={<ArrowLeft aria-hidden />}>
            {t('broadcast.all')}
          </Button>
          {data?.state === 'approved' && (
            <Button variant="secondary" startIcon={<Download aria-hidden />} onClick={() => void download(data.title)}>
              {t('broadcast.package')}
            </Button>
          )}
        </>
      }
    >
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <Loaded key={data.id} broadcast={data} refetch={refetch} />
      )}
    </Frame>
  );
}

const unfitNow = (fields: BroadcastFields, seconds: number, served: readonly string[], now: number) =>
  unfit({ ...fields, from: Date.parse(fields.from), until: Date.parse(fields.until), seconds }, served, now);

const NOTES: never[] = [];
const ITEMS: never[] = [];

function Loaded({ broadcast, refetch }: { broadcast: BroadcastView; refetch: () => { unwrap(): Promise<unknown> } }) {
  const t = useT();
  const now = useNow();
  const zone = useZone();
  const draft = useBroadcastDraft(broadcast, refetch);
  const editable = broadcast.may.includes('edit');
  const text = editable ? draft.fields.text : broadcast.text;
  const { data: areas = [] } = useRadioAreasQuery();
  const served = areas.filter(({ on }) => on).map(({ area }) => area);
  const reading = useReading({ cue: text, items: ITEMS, tag: '', notes: NOTES, presenter: null });
  // While it is written, by what stands in the form; the server looks again at what is asked for approval.
  const problems = editable ? unfitNow(draft.fields, reading.seconds, served, now.getTime()) : broadcast.problems;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box flex="1 1 20rem" style={{ minWidth: 0 }}>
          <Typography tag="h2" variant="beta" style={{ display: 'block', overflowWrap: 'anywhere' }}>
            {broadcast.title}
          </Typography>
          <Flex gap={2} wrap="wrap" paddingTop={1}>
            <ClassSign is={broadcast.class} />
            <StateSign broadcast={broadcast} />
            <WardSigns broadcast={broadcast} now={now} />
          </Flex>
        </Box>
        <Acts broadcast={broadcast} draft={draft} zone={zone} problems={problems.length} />
      </Flex>
      <Notices broadcast={broadcast} draft={draft} problems={problems} />
      <Split>
        <Card title={t('broadcast.message')}>
          {editable ? (
            <BroadcastForm draft={draft} reading={reading} zone={zone} />
          ) : (
            <BroadcastText broadcast={broadcast} reading={reading} zone={zone} />
          )}
        </Card>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {(broadcast.state === 'approved' || broadcast.receipts.length > 0) && <Wards broadcast={broadcast} />}
          {(broadcast.state === 'approved' || broadcast.deliveries.length > 0) && <Deliveries broadcast={broadcast} />}
          <Listen parts={reading.parts} rate={reading.reader.rate} notes={NOTES} />
        </Flex>
      </Split>
    </Flex>
  );
}
