import { WarningCircle } from '@strapi/icons';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useChannelsOutboxQuery, useChannelsStoryStateQuery, useChannelsStoryTypesQuery } from '../api';
import { HOME } from '../pluginId';
import { useCan } from '../rights';
import { subjectOf } from '../subject';
import { useT } from '../useT';
import { RecallBody } from './RecallDialog';

type Props = {
  model: string;
  documentId?: string;
  document?: Record<string, unknown> & { locale?: string | null };
};

/** In the Content Manager, for a story that is out: pull or correct it everywhere. */
export function RecallAction({ model, documentId, document }: Props) {
  const t = useT();
  const can = useCan();
  const navigate = useNavigate();
  const { data: types } = useChannelsStoryTypesQuery(undefined, { skip: !can.recall || !model.startsWith('api::') });
  const type = types?.find((one) => one.uid === model);
  const ref = { uid: model, documentId: documentId ?? '', locale: type?.localized ? (document?.locale ?? '') : '' };
  const story = subjectOf(ref);
  const { data: state } = useChannelsStoryStateQuery(ref, { skip: !type || !documentId });
  const { data: outbox } = useChannelsOutboxQuery({ story }, { skip: !can.outbox || state?.state !== 'published' });
  // As it was published; a draft may say something else by now.
  const headline = outbox?.deliveries[0]?.headline ?? '';
  // One component as long as the story is the same: another one would begin anew at every key typed in the form.
  const content = useMemo(
    () =>
      function Content({ onClose }: { onClose(): void }) {
        return (
          <RecallBody
            story={story}
            headline={headline}
            close={onClose}
            done={(id) => {
              onClose();
              navigate(`${HOME}/recalls/${id}`);
            }}
          />
        );
      },
    [story, headline, navigate],
  );
  if (!can.recall || !type || state?.state !== 'published') return null;
  return {
    label: t('recall.open'),
    icon: <WarningCircle />,
    position: ['panel', 'table-row'],
    variant: 'danger',
    dialog: { type: 'modal', title: t('recall.title'), content },
  };
}
RecallAction.type = 'channels-recall';
RecallAction.position = 'panel';
