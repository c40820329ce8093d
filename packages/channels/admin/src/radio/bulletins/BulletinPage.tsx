import { Failed, Loading, PluginPage } from '@hoitu/admin-kit';
import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router-dom';
import { LiveSign } from '../../components/LiveSign';
import { HOME } from '../../pluginId';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { Bench } from './Bench';
import { BulletinChip } from './chips';
import { useBulletin } from './useBulletin';
import { sayDay } from './words';

/** One bulletin. Another one is another page: nothing of the last is carried over. */
export function BulletinPage() {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
}

const toList = `${HOME}/bulletins`;

function Opened({ id }: { id: string }) {
  const t = useT();
  const { locale } = useIntl();
  const can = useCan();
  const state = useBulletin(id);
  const { bulletin, error, read } = state;
  if (!bulletin || can.isLoading)
    return (
      <PluginPage title={t('bulletins.title')} actions={<BackToList />}>
        {error ? <Failed error={error} retry={() => void read()} /> : <Loading />}
      </PluginPage>
    );
  return (
    <Bench
      state={state}
      bulletin={bulletin}
      acts={can.bulletins}
      writes={can.scripts}
      title={t('bulletin.titled', { name: bulletin.name, day: sayDay(new Date(bulletin.startsAt), locale) })}
      status={
        <Flex gap={2}>
          <BulletinChip state={bulletin.state} />
          <LiveSign />
        </Flex>
      }
      back={<BackToList />}
    />
  );
}

function BackToList() {
  const t = useT();
  return (
    <Link to={toList} style={{ color: 'inherit' }}>
      {t('bulletin.toList')}
    </Link>
  );
}
