import { Blank, Failed, Loading } from '@hoitu/admin-kit';
import { Box, LinkButton, Main } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { useChannelsPreviewQuery } from './api';
import { Bench } from './Bench';

/**
 * One story on all channels side by side. A page of its own rather than a dialog: it has an address to share, the phone's own Back
 * leads to the story, and nothing typed hangs on a window that a stray click closes.
 */
export function PreviewPage() {
  const t = useT();
  const [params] = useSearchParams();
  const ref = { uid: params.get('uid') ?? '', documentId: params.get('documentId') ?? '', locale: params.get('locale') ?? '' };
  const { data, error, refetch } = useChannelsPreviewQuery(ref, { skip: !ref.uid || !ref.documentId });
  useFresh(['delivery.', 'story.'], refetch);
  // Every story has a form of its own: what is typed for one never lands on another.
  if (data?.mapped && data.channels.length > 0)
    return <Bench key={Object.values(ref).join(':')} story={ref} data={data} refetch={refetch} />;
  return (
    <Main>
      <Page.Title>{t('preview.title')}</Page.Title>
      <Box padding={{ initial: 4, medium: 7 }}>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : !ref.uid || !ref.documentId || data?.mapped === false ? (
          <Blank text={t('preview.noStory')} action={<To path="/content-manager" text={t('preview.stories')} />} />
        ) : !data ? (
          <Loading />
        ) : (
          <Blank text={t('preview.empty')} action={<To path={`${HOME}/destinations`} text={t('preview.makeOne')} />} />
        )}
      </Box>
    </Main>
  );
}

const To = ({ path, text }: { path: string; text: string }) => (
  <LinkButton tag={Link} to={path} variant="secondary">
    {text}
  </LinkButton>
);
