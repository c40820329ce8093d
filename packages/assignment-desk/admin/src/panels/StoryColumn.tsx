import { Chip, Due } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useTable } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { isPending } from '../../../domain/due';
import { useDeskStoryTypesQuery } from '../api';
import { useDeskOfStoriesQuery } from '../api/opened';
import { HOME, PLUGIN_ID } from '../pluginId';
import { useT } from '../useT';

/** The mapped types, for a hook that may ask nothing itself. */
const localized = new Map<string, boolean>();

/** Learns the mapped types before the admin is drawn, as i18n does with its locales: a column cannot come later. */
export function KnowTypes({ setPlugin }: { setPlugin(id: string): void }) {
  const { data, isLoading } = useDeskStoryTypesQuery();
  useEffect(() => {
    for (const type of data ?? []) localized.set(type.uid, type.localized);
    // Without the right to the desk there is no column, and an admin all the same.
    if (!isLoading) setPlugin(PLUGIN_ID);
  }, [data, isLoading, setPlugin]);
  return null;
}

type Row = { documentId?: string };
type Table = { displayedHeaders: object[]; layout: object };

/** Adds to the Content Manager's list of a mapped type who has the work, and where it stands. */
export function addStoryColumn({ displayedHeaders, layout }: Table): Table {
  const [, uid = ''] = /\/collection-types\/([^/?]+)/.exec(window.location.pathname) ?? [];
  if (!localized.has(uid)) return { displayedHeaders, layout };
  const column = {
    name: 'assignment-desk',
    attribute: { type: 'custom' },
    label: { id: `${PLUGIN_ID}.panel.title`, defaultMessage: 'Assignment' },
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId }: Row, _header: unknown, { model }: { model: string }) => (
      <StoryCell document={documentId ?? ''} uid={model} />
    ),
  };
  // Beside the headline: further right it would stand beyond the edge of most screens.
  return { displayedHeaders: [...displayedHeaders.slice(0, 1), column, ...displayedHeaders.slice(1)], layout };
}

/** One cell; the whole page of the list is asked for in one request that its cells share. */
function StoryCell({ document, uid }: { document: string; uid: string }) {
  const t = useT();
  const [params] = useSearchParams();
  const rows = useTable('StoryCell', (table) => table.rows) as Row[];
  const ids = rows.flatMap((row) => row.documentId ?? []).join(',');
  const locale = localized.get(uid)
    ? (params.get('plugins[i18n][locale]') ?? (rows[0] as { locale?: string } | undefined)?.locale ?? '')
    : '';
  const { data } = useDeskOfStoriesQuery({ uid, ids, locale }, { skip: ids === '' });
  const [first, ...others] = data?.[document] ?? [];
  if (!first) return <Typography textColor="neutral600">–</Typography>;
  return (
    <Flex gap={2} style={{ whiteSpace: 'nowrap' }} data-column-of={document}>
      {/* The row itself opens the story: this opens the work. */}
      <Link
        to={`${HOME}/board?open=${first.id}`}
        title={first.slugline}
        onClick={(event) => event.stopPropagation()}
        style={{ textDecoration: 'none' }}
      >
        <Chip tone={first.state === 'published' ? 'success' : first.state === 'offered' ? 'secondary' : 'primary'}>
          {t(`state.${first.state}`)}
        </Chip>
      </Link>
      {first.assigneeName && <Typography textColor="neutral800">{first.assigneeName}</Typography>}
      {first.due && isPending(first.state) && <Due at={first.due} />}
      {others.length > 0 && <Typography textColor="neutral600">{t('panel.others', { count: others.length })}</Typography>}
    </Flex>
  );
}
