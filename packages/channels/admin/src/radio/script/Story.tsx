import { Card, Chip, useLanguage } from '@hoitu/admin-kit';
import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { Box, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import type { scriptEndpoints } from '../../../../contracts';
import { wordsDifferences } from '../../../../domain/radio/differences';
import { useNarrow } from '../../hooks/useNarrow';
import { useT } from '../../useT';
import { Marked } from './Marks';

type Got = ResponseOf<(typeof scriptEndpoints)['get']>;

const Text = styled.div`
  font-size: 1.5rem;
  line-height: 1.65;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  p + p {
    margin-top: 10px;
  }
`;
const Fold = styled.details`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  padding: 0 16px;
  summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    gap: 8px;
    cursor: pointer;
    font-weight: 600;
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  &[open] {
    padding-bottom: 16px;
  }
`;

/** The story as it stands, with what changed since the script was last held against it. */
export function Story({ script, source }: Got) {
  const t = useT();
  const language = useLanguage();
  const narrow = useNarrow(1100);
  const changes = useMemo(
    () => (script.outdated && script.source && script.offered ? wordsDifferences(script.source, script.offered) : null),
    [script],
  );
  const said = changes ? <Chip tone="warning">{t('script.changesCount', { count: changes.changes })}</Chip> : null;
  const text = (
    <Text>
      {source && source.headline !== script.headline && (
        <Typography tag="h3" variant="delta" style={{ display: 'block', paddingBottom: 8, overflowWrap: 'anywhere' }}>
          {source.headline}
        </Typography>
      )}
      {changes ? (
        <>
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingBottom: 8 }}>
            {t('script.marksSay')}
          </Typography>
          {[changes.cue, changes.text].map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cue and text, in this order
            <p key={place} style={{ whiteSpace: 'pre-wrap' }}>
              {part.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name and never move
                <Marked key={index} change={change} />
              ))}
            </p>
          ))}
        </>
      ) : source ? (
        <>
          {source.summary && (
            <p>
              <strong>{source.summary}</strong>
            </p>
          )}
          {source.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and never move
            <p key={index}>{paragraph}</p>
          ))}
        </>
      ) : (
        <Typography textColor="danger700">{t('script.gone')}</Typography>
      )}
      {source && source.remarks.length > 0 && (
        <Box tag="ul" paddingTop={3} data-remarks>
          {source.remarks.map((remark) => (
            <Typography tag="li" variant="pi" textColor="neutral700" key={remark.en}>
              {remark[language]}
            </Typography>
          ))}
        </Box>
      )}
    </Text>
  );
  if (narrow)
    return (
      <Fold data-story>
        <summary>
          {t('script.story')} {said}
        </summary>
        {text}
      </Fold>
    );
  return (
    <Box data-story>
      <Card title={t('script.story')} aside={said}>
        {text}
      </Card>
    </Box>
  );
}
