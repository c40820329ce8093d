import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useChannelsPreviewQuery } from '../preview/api';
import { useCan } from '../rights';
import { useT } from '../useT';
import { StoryChannelsBody } from './StoryChannelsBody';

type PanelProps = {
  model: string;
  documentId?: string;
  document?: { locale?: string | null; updatedAt?: string; publishedAt?: string | null; status?: string };
};

/** In the Content Manager, beside a story: where it goes, what is in the way, and what a press on Publish will do. */
export function StoryChannels({ model, documentId, document }: PanelProps) {
  const t = useT();
  const { outbox, adapt } = useCan();
  const [params] = useSearchParams();
  const locale = document?.locale ?? params.get('plugins[i18n][locale]') ?? '';
  const ref = { uid: model, documentId: documentId ?? '', locale };
  const skip = !(outbox || adapt) || !model.startsWith('api::');
  const { data, error, refetch } = useChannelsPreviewQuery(ref, { skip });
  const unsaved = useForm('StoryChannels', (form) => form.modified, false) ?? false;
  const stands = `${document?.updatedAt} ${document?.publishedAt} ${document?.status}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the story was saved or published, and then only
  useEffect(() => {
    if (!skip && data) void refetch();
  }, [stands]);
  // No right to the channels or to this story, or a type that is no story: no empty box.
  if (skip || error || !data?.mapped) return null;
  return {
    title: t('title'),
    content: documentId ? (
      <StoryChannelsBody story={ref} data={data} unsaved={unsaved} refetch={refetch} />
    ) : (
      <Typography variant="pi" textColor="neutral600" data-channels-of-story>
        {t('panel.saveFirst')}
      </Typography>
    ),
  };
}
StoryChannels.type = 'channels';
