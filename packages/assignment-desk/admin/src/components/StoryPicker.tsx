import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useDeferredValue, useState } from 'react';
import { useDeskStoriesQuery, useDeskStoryTypesQuery } from '../api';
import { useT } from '../useT';

type Ref = { uid: string; documentId: string; locale: string };

/** Chooses a story that exists already: the newest first, or by words. */
export function StoryPicker({ value, onChange }: { value: Ref | null; onChange(story: Ref): void }) {
  const t = useT();
  const { data: types = [] } = useDeskStoryTypesQuery();
  const [uid, setUid] = useState('');
  const [q, setQ] = useState('');
  const type = types.find((one) => one.uid === uid) ?? types[0];
  const asked = useDeferredValue(q);
  const { data: stories = [], isFetching } = useDeskStoriesQuery({ uid: type?.uid ?? '', q: asked }, { skip: !type });
  if (!type) return <Typography>{t('story.noType')}</Typography>;

  const refOf = (story: { documentId: string; locale?: string | null }): Ref => ({
    uid: type.uid,
    documentId: story.documentId,
    locale: type.localized ? (story.locale ?? '') : '',
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {types.length > 1 && (
        <SingleSelect aria-label={t('story.type')} value={type.uid} onChange={(chosen) => setUid(String(chosen))}>
          {types.map((one) => (
            <SingleSelectOption key={one.uid} value={one.uid}>
              {one.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      <Field.Root>
        <Field.Label>{t('story.search')}</Field.Label>
        <Field.Input type="search" value={q} onChange={(event) => setQ(event.target.value)} />
      </Field.Root>
      <Box role="radiogroup" aria-label={t('story.choose')} aria-busy={isFetching} style={{ maxHeight: 240, overflowY: 'auto' }}>
        {stories.length === 0 && !isFetching && <Typography textColor="neutral600">{t('story.none')}</Typography>}
        {stories.map((story) => {
          const ref = refOf(story);
          return (
            <Flex key={`${ref.documentId}:${ref.locale}`} tag="label" gap={2} padding={2} style={{ minHeight: 44, cursor: 'pointer' }}>
              <input
                type="radio"
                name="story"
                checked={value?.documentId === ref.documentId && value.locale === ref.locale}
                onChange={() => onChange(ref)}
              />
              <Typography>{String(story[type.headline] ?? '') || t('story.untitled')}</Typography>
            </Flex>
          );
        })}
      </Box>
    </Flex>
  );
}
