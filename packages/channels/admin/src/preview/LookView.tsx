import { useLanguage } from '@hoitu/admin-kit';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import { Framed } from './Framed';

type Look = NonNullable<Previewed['look']>;
type Measures = Previewed['measures'];

const Too = styled.mark`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: underline wavy;
  text-underline-offset: 3px;
`;
const Post = styled.div<{ $framed: boolean }>`
  padding: ${({ $framed }) => ($framed ? '10px 12px' : '0')};
  margin-bottom: 8px;
  border: ${({ $framed, theme }) => ($framed ? `1px solid ${theme.colors.neutral200}` : '0')};
  border-radius: 8px;
`;
const Words = styled.p`
  font-size: 1.4rem;
  line-height: 1.45;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;
const Title = styled.p`
  font-size: 1.6rem;
  line-height: 1.35;
  font-weight: 700;
  overflow-wrap: anywhere;
  padding-bottom: 6px;
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** Longer texts are shown by their beginning: a preview is not where one reads a story of a megabyte. */
const MOST = 4000;

/** A text whose end is too much: what stands behind the limit is marked, and said to those who cannot see the mark. */
function Marked({ text, cutAt }: { text: string; cutAt: number | null }) {
  const t = useT();
  const shown = text.length > MOST ? `${text.slice(0, MOST)}…` : text;
  if (cutAt === null || cutAt >= shown.length) return <>{shown}</>;
  return (
    <>
      {shown.slice(0, cutAt)}
      <Too title={t('preview.tooMuch')} data-too-much>
        {shown.slice(cutAt)}
      </Too>
    </>
  );
}

/** The limit falls in the text it was counted for: of a thread that is the longest post. */
function cutIn(measures: Measures, name: 'title' | 'text', posts: readonly string[], index: number): number | null {
  const cut = measures.find(({ field, cutAt }) => cutAt !== null && (field === 'title') === (name === 'title'))?.cutAt ?? null;
  if (cut === null || name === 'title') return cut;
  const longest = posts.reduce((most, post, at) => (post.length > (posts[most]?.length ?? 0) ? at : most), 0);
  return index === longest ? cut : null;
}

/** How it will look there: what every network is made of, in the order of that network. */
export function LookView({ look, measures, kind }: { look: Look | null; measures: Measures; kind: string }) {
  const t = useT();
  const language = useLanguage();
  if (!look)
    return (
      <Typography tag="p" textColor="neutral600">
        {t('preview.noLook')}
      </Typography>
    );
  const thread = look.posts.length > 1;
  const first = look.title !== '' && kind !== 'radio';
  return (
    <Box data-look dir="auto">
      {first && <Pictures look={look} />}
      {look.title && (
        <Title dir="auto">
          <Marked text={look.title} cutAt={cutIn(measures, 'title', [], 0)} />
        </Title>
      )}
      {look.posts.map((post, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: posts of a thread have no other name than their place
        <Post key={index} $framed={thread || !look.title}>
          {thread && (
            <Typography variant="pi" textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {index + 1}/{look.posts.length}
            </Typography>
          )}
          <Words dir="auto">
            <Marked text={post} cutAt={cutIn(measures, 'text', look.posts, index)} />
          </Words>
          {!first && index === 0 && <Pictures look={look} below />}
        </Post>
      ))}
      {!first && look.posts.length === 0 && <Pictures look={look} />}
      {!look.title && look.posts.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {t('preview.noWords')}
        </Typography>
      )}
      {look.card && <Card card={look.card} />}
      {look.link && (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere', paddingTop: 4 }}>
          {look.link.replace(/^https?:\/\//, '')}
        </Typography>
      )}
      {look.note && (
        <Typography tag="p" variant="pi" textColor="neutral700" style={{ paddingTop: 4 }}>
          {look.note[language]}
        </Typography>
      )}
    </Box>
  );
}

function Pictures({ look, below = false }: { look: Look; below?: boolean }) {
  if (look.pictures.length === 0) return null;
  return (
    <Box paddingTop={below ? 2 : 0} paddingBottom={below ? 0 : 2}>
      {look.pictures.map((picture) => (
        <Framed key={`${picture.file}${picture.size}`} picture={picture} />
      ))}
    </Box>
  );
}

function Card({ card }: { card: NonNullable<Look['card']> }) {
  return (
    <Box borderColor="neutral200" hasRadius padding={3} marginTop={2} background="neutral100">
      <Typography tag="p" variant="pi" textColor="neutral600">
        {card.host}
      </Typography>
      <Typography tag="p" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
        {card.title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700" ellipsis>
        {card.description}
      </Typography>
    </Box>
  );
}
