import { Card, Failed, Loading, PrintCopy } from '@hoitu/admin-kit';
import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, File } from '@strapi/icons';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { scriptEndpoints } from '../../../../contracts';
import { useChannelsScriptQuery } from '../../api';
import { Frame } from '../../components/Frame';
import { Moment } from '../../components/Moment';
import { useFresh } from '../../hooks/useFresh';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { Editor } from './Editor';
import { ScriptPaper } from './ScriptPaper';
import { Story } from './Story';
import { useReading } from './useReader';
import { useScriptDraft } from './useScriptDraft';

/** Side by side where there is room: what was written stays in sight while it is made to be heard. */
const Split = styled.div`
  display: grid;
  gap: 16px;
  align-items: start;
  grid-template-columns: minmax(0, 1fr);
  @media (min-width: 1100px) {
    grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
  }
`;

/** The story on the left, the producer's script on the right. */
export function ScriptPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useChannelsScriptQuery(id);
  useFresh(['script.', 'bulletin.', 'delivery.sent'], refetch);
  return (
    <Frame
      actions={
        <>
          <Button tag={Link} to={`${HOME}/scripts`} variant="tertiary" startIcon={<ArrowLeft aria-hidden />}>
            {t('script.back')}
          </Button>
          {data && (
            <Button variant="secondary" startIcon={<File aria-hidden />} onClick={() => window.print()}>
              {t('script.print')}
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
        <Loaded key={data.script.id} got={data} refetch={refetch} />
      )}
    </Frame>
  );
}

type Got = ResponseOf<(typeof scriptEndpoints)['get']>;

function Loaded({ got, refetch }: { got: Got; refetch: () => { unwrap(): Promise<unknown> } }) {
  const { script, bulletins } = got;
  const draft = useScriptDraft(script, refetch);
  const reading = useReading(draft.words);
  return (
    <>
      <Typography tag="h2" variant="beta" style={{ display: 'block', overflowWrap: 'anywhere', paddingBottom: 12 }}>
        {script.headline}
      </Typography>
      <Split>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Story {...got} />
          {bulletins.length > 0 && <StandsIn bulletins={bulletins} />}
        </Flex>
        <Editor script={script} draft={draft} reading={reading} />
      </Split>
      <PrintCopy>
        <ScriptPaper headline={script.headline} words={draft.words} state={script.state} reading={reading} />
      </PrintCopy>
    </>
  );
}

/** The open bulletins it is read in. */
function StandsIn({ bulletins }: { bulletins: Got['bulletins'] }) {
  const t = useT();
  return (
    <Card title={t('script.standsIn')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} data-stands-in>
        {bulletins.map(({ id, name, startsAt }) => (
          <Flex tag="li" key={id} gap={2} justifyContent="space-between">
            <Typography tag={Link} to={`${HOME}/bulletins/${id}`} textColor="primary600" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Typography>
            <Moment at={startsAt} />
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
