import { Chip, Due } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link, useSearchParams } from 'react-router-dom';
import type { Work } from '../../../contracts';
import { isPending } from '../../../domain/due';
import { useDeskOfStoryQuery, useDeskStoryTypesQuery } from '../api';
import { ActButtons } from '../components/ActButtons';
import { ActDialog } from '../components/ActDialog';
import { useActing } from '../hooks/useActing';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { Unassigned, useMayAssign } from './Unassigned';

type PanelProps = { model: string; documentId?: string; document?: { locale?: string | null; [field: string]: unknown } };

const ACTS = ['start', 'file', 'open', 'approve', 'return'] as const;

/** In the Content Manager, beside a story: the work it fulfils and what one may do about it there; where it fulfils none, a way to give it some. */
export function StoryPanel({ model, documentId, document }: PanelProps) {
  const t = useT();
  const [params] = useSearchParams();
  const types = useDeskStoryTypesQuery();
  const type = types.data?.find((one) => one.uid === model);
  const locale = type?.localized ? (document?.locale ?? params.get('plugins[i18n][locale]') ?? '') : '';
  const ref = { uid: model, documentId: documentId ?? '', locale };
  const skip = !type || !documentId;
  const { data, refetch } = useDeskOfStoryQuery(ref, { skip });
  const may = useMayAssign(skip);
  // Not a story, not saved yet, no right to the desk: no empty box.
  if (!type || !documentId || !data) return null;
  if (data.length > 0) return { title: t('panel.title'), content: <Assignments items={data} refetch={refetch} /> };
  if (!may) return null;
  const headline = String(document?.[type.headline] ?? '');
  return { title: t('panel.title'), content: <Unassigned story={ref} headline={headline} /> };
}

function Assignments({ items, refetch }: { items: Work[]; refetch(): unknown }) {
  useFresh(refetch);
  const acting = useActing();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {items.map((item) => (
        <Assignment key={item.id} item={item} acting={acting} />
      ))}
      <ActDialog acting={acting} />
    </Flex>
  );
}

function Assignment({ item, acting }: { item: Work; acting: ReturnType<typeof useActing> }) {
  const t = useT();
  return (
    <Box data-assignment={item.id}>
      <Typography
        tag={Link}
        to={`${HOME}/board?open=${item.id}`}
        fontWeight="semiBold"
        textColor="primary600"
        style={{ overflowWrap: 'anywhere' }}
      >
        {item.slugline}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={1} paddingBottom={1}>
        <Chip tone={item.state === 'published' ? 'success' : 'primary'}>{t(`state.${item.state}`)}</Chip>
        {item.due && <Due at={item.due} done={!isPending(item.state)} />}
        {item.assigneeName && (
          <Typography variant="pi" textColor="neutral600">
            {item.assigneeName}
          </Typography>
        )}
      </Flex>
      {item.note && (
        <Typography textColor="neutral800" fontWeight="semiBold">
          {t('noted', { note: item.note })}
        </Typography>
      )}
      {item.brief && (
        // A place that scrolls is reached by keyboard too.
        <Typography tag="p" variant="pi" tabIndex={0} style={{ whiteSpace: 'pre-wrap', maxHeight: 120, overflowY: 'auto' }}>
          {item.brief}
        </Typography>
      )}
      <Box paddingTop={2}>
        <ActButtons item={item} acting={acting} only={ACTS} writing={false} />
      </Box>
    </Box>
  );
}
StoryPanel.type = 'assignment-desk';
