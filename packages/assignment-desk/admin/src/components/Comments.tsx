import { useTell } from '@hoitu/admin-kit';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Comment, Detail } from '../../../contracts';
import { piecesOf } from '../../../domain/mentions';
import { useDeskUncommentMutation } from '../api/opened';
import { useT } from '../useT';
import { CommentForm } from './CommentForm';
import { useSayMoment } from './facts';
import { Section } from './Section';

/** What was said about an assignment, oldest first, and a place to say something. */
export function Comments({ item }: { item: Detail }) {
  const t = useT();
  return (
    <Section title={t('drawer.comments')}>
      {item.comments.map((comment) => (
        <Said key={comment.id} id={item.id} comment={comment} />
      ))}
      <CommentForm id={item.id} />
    </Section>
  );
}

function Said({ id, comment }: { id: string; comment: Comment }) {
  const t = useT();
  const say = useSayMoment();
  const tell = useTell();
  const [remove, { isLoading }] = useDeskUncommentMutation();
  return (
    <Box paddingBottom={2} data-comment={comment.id}>
      <Flex gap={2} justifyContent="space-between">
        <Typography variant="pi" textColor="neutral600">
          {comment.by} · {say(comment.at)}
        </Typography>
        {comment.mine && !comment.removedAt && (
          <TextButton disabled={isLoading} onClick={() => void tell(() => remove({ id, comment: comment.id }).unwrap())}>
            {t('comment.remove')}
          </TextButton>
        )}
      </Flex>
      {comment.removedAt ? (
        <Typography tag="p" textColor="neutral600" style={{ fontStyle: 'italic' }}>
          {t('comment.removed', { at: say(comment.removedAt) })}
        </Typography>
      ) : (
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <CommentText text={comment.text} />
        </Typography>
      )}
    </Box>
  );
}

/** Text as text, and the names in it a little stronger. */
function CommentText({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, at) =>
        'user' in piece ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
          <Typography key={at} tag="strong" fontWeight="semiBold" textColor="primary700">
            {`@${piece.name}`}
          </Typography>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
