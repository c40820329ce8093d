import { readKept, useTell, writeKept } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type FormEvent, useEffect, useState } from 'react';
import { marked, type Named } from '../../../domain/mentions';
import { useDeskCommentMutation } from '../api';
import { useT } from '../useT';
import { MentionInput } from './MentionInput';

/** Says something about an assignment. What was typed stays until it is sent; who could not be told is named. */
export function CommentForm({ id, onSent }: { id: string; onSent?: () => void }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useDeskCommentMutation();
  const [{ text, picked }, keep] = useStored(`hoitu.desk.comment:${id}`);
  const [notTold, setNotTold] = useState<string[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = await tell(() => send({ id, text: marked(text, picked) }).unwrap());
    if (!said) return;
    keep(NOTHING);
    setNotTold(said.notTold);
    onSent?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <MentionInput
          label={t('comment.label')}
          value={text}
          onChange={(typed) => keep((now) => ({ ...now, text: typed }))}
          onPick={(person) => keep((now) => ({ ...now, picked: [...now.picked.filter((one) => one.id !== person.id), person] }))}
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

/** What was typed, and who was picked in it: without them a name would be no more than a word. */
type Typed = { text: string; picked: Named[] };
const NOTHING: Typed = { text: '', picked: [] };

/** A comment that survives a closed drawer and a reloaded page in this tab. */
function useStored(key: string) {
  const [typed, setTyped] = useState((): Typed => ({ ...NOTHING, ...readKept<Partial<Typed>>(key) }));
  useEffect(() => writeKept(key, typed.text ? typed : null), [key, typed]);
  return [typed, setTyped] as const;
}
