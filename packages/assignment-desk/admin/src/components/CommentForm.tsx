import { useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { marked, type Named } from '../../../domain/mentions';
import { useDeskCommentMutation } from '../api';
import { useT } from '../useT';
import { MentionInput } from './MentionInput';

/** Says something about an assignment. What was typed stays until it is sent; who could not be told is named. */
export function CommentForm({ id, onSent }: { id: string; onSent?: () => void }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useDeskCommentMutation();
  const [text, setText] = useStored(`hoitu.desk.comment:${id}`);
  const [picked, setPicked] = useState<Named[]>([]);
  const [notTold, setNotTold] = useState<string[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = await tell(() => send({ id, text: marked(text, picked) }).unwrap());
    if (!said) return;
    setText('');
    setPicked([]);
    setNotTold(said.notTold);
    onSent?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <MentionInput
          label={t('comment.label')}
          value={text}
          onChange={setText}
          onPick={(person) => setPicked((now) => [...now.filter((one) => one.id !== person.id), person])}
        />
        {notTold.length > 0 && (
          <Box background="warning100" hasRadius padding={2} role="status">
            <Typography textColor="neutral800">{t('comment.notTold', { names: notTold.join(', ') })}</Typography>
          </Box>
        )}
        <Flex justifyContent="flex-end">
          <Button type="submit" variant="tertiary" disabled={!text.trim()} loading={isLoading} style={{ minHeight: 44 }}>
            {t('comment.send')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

/** A text that survives a closed drawer and a reloaded page in this tab. */
function useStored(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => {
    try {
      return window.sessionStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  });
  return [
    text,
    (next) => {
      setText(next);
      try {
        if (next) window.sessionStorage.setItem(key, next);
        else window.sessionStorage.removeItem(key);
      } catch {
        // A browser that forbids storage forgets it with the page.
      }
    },
  ];
}
