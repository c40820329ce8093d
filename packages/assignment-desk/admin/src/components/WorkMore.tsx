import { Failed, Loading } from '@hoitu/admin-kit';
import { Box, Button, Flex } from '@strapi/design-system';
import { File as FileIcon, Message } from '@strapi/icons';
import { useState } from 'react';
import type { Work } from '../../../contracts';
import { useDeskOneQuery } from '../api';
import { useT } from '../useT';
import { Comments } from './Comments';
import { Files } from './Files';

type Part = 'notes' | 'files';

/** What a card opens into: what was said about the work, and its files. Read when it is asked for, for the line may be slow. */
export function WorkMore({ item }: { item: Work }) {
  const t = useT();
  const [part, setPart] = useState<Part | null>(null);
  const { data, error, refetch } = useDeskOneQuery(item.id, { skip: part === null });
  const toggle = (name: Part) => setPart((now) => (now === name ? null : name));
  const tab = (name: Part, label: string, icon: JSX.Element) => (
    <Button variant="ghost" startIcon={icon} aria-expanded={part === name} onClick={() => toggle(name)} style={{ minHeight: 44 }}>
      {label}
    </Button>
  );
  return (
    <Box>
      <Flex gap={2} wrap="wrap">
        {tab('notes', t('myWork.notes'), <Message />)}
        {item.files.length > 0 && tab('files', t('file.count', { count: item.files.length }), <FileIcon />)}
      </Flex>
      {part && (
        <Box paddingTop={2}>
          {error && <Failed error={error} retry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {data && (part === 'notes' ? <Comments item={data} /> : <Files item={data} />)}
        </Box>
      )}
    </Box>
  );
}
