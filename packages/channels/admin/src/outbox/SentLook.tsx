import { useLanguage } from '@hoitu/admin-kit';
import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { outboxEndpoints } from '../../../contracts';

export type Looked = NonNullable<ResponseOf<typeof outboxEndpoints.get>['look']>;

const Paper = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 8px;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;
const Pictures = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  img {
    height: 96px;
    max-width: 100%;
    object-fit: cover;
    border-radius: 4px;
  }
`;

/** How it looked as it was sent: title, posts, card and pictures. */
export function SentLook({ look }: { look: Looked }) {
  const language = useLanguage();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {look.title && <Typography fontWeight="bold">{look.title}</Typography>}
      {look.posts.map((post, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: posts of a thread have no name but their place.
        <Paper key={index} padding={3}>
          <Typography textColor="neutral800">{post}</Typography>
        </Paper>
      ))}
      {look.card && (
        <Paper padding={3} background="neutral100">
          <Typography variant="pi" textColor="neutral600">
            {look.card.host}
          </Typography>
          <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
            {look.card.title}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {look.card.description}
          </Typography>
        </Paper>
      )}
      {look.pictures.length > 0 && (
        <Pictures>
          {look.pictures.map((picture) => (
            <img key={picture.file} src={picture.url} alt={picture.alt} style={{ aspectRatio: picture.ratio }} loading="lazy" />
          ))}
        </Pictures>
      )}
      {look.note && <Typography textColor="neutral700">{look.note[language]}</Typography>}
    </Flex>
  );
}
