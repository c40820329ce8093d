import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useT } from '../../useT';
import { type Part, piecesOf } from './said';

/** What is unsure carries a sign, and a line under it that is not there for what is sure. */
const Unsure = styled.mark`
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral900};
  text-decoration: underline dashed 2px;
  text-underline-offset: 3px;
  &::after {
    content: ' (?)';
    font-weight: 600;
  }
`;
const Turned = styled.span`
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: 2px;
`;

/** A text as the presenter says it: what was turned into words is shaded, what is unsure is marked. */
export function SaidText({ part }: { part: Part | undefined }) {
  const t = useT();
  if (!part) return null;
  return (
    <Box background="neutral100" borderColor="neutral150" hasRadius padding={3} marginTop={1} data-said={part.key}>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral600">
        {t('script.said')}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '1.5rem', lineHeight: 1.6 }}>
        {piecesOf(part).map(({ from, text, written, sure }) =>
          written === null ? (
            text
          ) : sure ? (
            <Turned key={from} title={t('script.saidFor', { written })}>
              {text}
            </Turned>
          ) : (
            <Unsure key={from} title={t('script.unsureFor', { written })}>
              {text}
            </Unsure>
          ),
        )}
      </Typography>
    </Box>
  );
}
