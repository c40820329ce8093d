import { Failed, Loading } from '@hoitu/admin-kit';
import { Button, Flex, Main } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link, useParams } from 'react-router-dom';
import { HOME } from '../../../pluginId';
import { useT } from '../../../useT';
import { useChannelsReadingQuery } from '../api';
import { pulledIn } from '../foresee';
import { Alone, Cover, ItemPage, Paper } from './Paper';

/** Paper for the studio: the rundown first, then one item a page. The browser prints it, or makes a PDF of it. */
export function PrintPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useChannelsReadingQuery(id, { refetchOnMountOrArgChange: true });
  const [said, setSaid] = useState(false);
  const pulled = pulledIn(data?.bulletin.rows ?? []);
  const [host] = useState(() => Object.assign(document.createElement('div'), { className: 'hoitu-paper' }));
  useEffect(() => {
    host.setAttribute('data-sheet', '');
    document.body.append(host);
    return () => host.remove();
  }, [host]);
  return createPortal(
    <>
      <Alone />
      <Paper>
        <Main>
          <Flex className="screen" gap={2} paddingBottom={4} wrap="wrap">
            <Button onClick={() => window.print()} disabled={!data}>
              {t('bulletin.print')}
            </Button>
            <Button variant="tertiary" aria-pressed={said} onClick={() => setSaid(!said)} disabled={!data}>
              {t(said ? 'prompter.written' : 'prompter.said')}
            </Button>
            <Button tag={Link} to={`${HOME}/bulletins/${id}`} variant="tertiary">
              {t('bulletin.toBulletin')}
            </Button>
          </Flex>
          {error ? (
            <Failed error={error} retry={() => void refetch()} />
          ) : !data ? (
            <Loading />
          ) : (
            <>
              <Cover reading={data} />
              {data.pages
                .filter(({ item }) => !pulled.has(item))
                .map((page) => (
                  <ItemPage key={page.item} page={page} count={data.pages.at(-1)?.number ?? 0} bulletin={data.bulletin} said={said} />
                ))}
            </>
          )}
        </Main>
      </Paper>
    </>,
    host,
  );
}
