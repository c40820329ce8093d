import { Chip } from '@hoitu/admin-kit';
import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import type { StoryPreview } from './api';
import type { Ref } from './ChannelSwitch';
import { useSayInFull } from './say';
import type { DraftsState } from './useDrafts';
import type { Saving } from './useSavingDrafts';

/** The story in the Content Manager. */
export const storyPath = ({ uid, documentId, locale }: Ref): string =>
  `/content-manager/collection-types/${uid}/${documentId}${locale ? `?${new URLSearchParams({ 'plugins[i18n][locale]': locale })}` : ''}`;

const Headline = styled.h1`
  font-size: 1.8rem;
  line-height: 1.3;
  font-weight: 700;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
`;

type Props = { story: Ref; data: StoryPreview; drafts: DraftsState; saving: Saving; channels: readonly Previewed[] };

export function BenchHead({ story, data, drafts, saving, channels }: Props) {
  const t = useT();
  const sayInFull = useSayInFull(data.timezone);
  const { headline, version, status, embargo } = data;
  const touched = drafts.touched.length;
  const kept = drafts.found.filter((id) => drafts.isTouched(id)).length;
  return (
    <Box
      tag="header"
      background="neutral0"
      paddingLeft={{ initial: 4, medium: 6 }}
      paddingRight={{ initial: 4, medium: 6 }}
      paddingTop={3}
      paddingBottom={3}
    >
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex gap={3} alignItems="flex-start" flex="1 1 32rem" style={{ minWidth: 0 }}>
          <LinkButton
            tag={Link}
            to={storyPath(story)}
            variant="tertiary"
            aria-label={t('preview.back')}
            title={t('preview.back')}
            style={{ minHeight: 44, minWidth: 44 }}
          >
            <ArrowLeft aria-hidden />
          </LinkButton>
          <Box style={{ minWidth: 0 }}>
            <Headline title={headline} dir="auto">
              {headline || t('preview.noHeadline')}
            </Headline>
            <Flex gap={2} wrap="wrap" paddingTop={1}>
              {version > 0 && <Chip>{t('version', { version })}</Chip>}
              <Chip tone={status === 'published' ? 'success' : 'primary'}>{t(`preview.${status}`)}</Chip>
              {embargo && Date.parse(embargo) > Date.now() && (
                <Chip tone="warning" title={sayInFull(embargo)}>
                  {t('preview.embargo', { when: sayInFull(embargo) })}
                </Chip>
              )}
              <Typography variant="pi" textColor="neutral600" role="note">
                {t(channels.some(({ state }) => state !== null) ? 'preview.sentBefore' : 'preview.nothingSent')}
              </Typography>
            </Flex>
          </Box>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {touched > 0 && (
            <Button
              variant="secondary"
              loading={saving.busy.length > 0}
              onClick={() => void saving.all(channels)}
              style={{ minHeight: 44 }}
            >
              {t('preview.saveAll', { count: touched })}
            </Button>
          )}
          {/* Publishing has one door, the Content Manager's button: it knows embargo, schedule, validation and the reporter's rights. */}
          <LinkButton tag={Link} to={storyPath(story)} style={{ minHeight: 44 }}>
            {t('preview.toPublish')}
          </LinkButton>
        </Flex>
      </Flex>
      {kept > 0 && (
        <Box background="primary100" hasRadius padding={2} marginTop={3} role="status" data-kept>
          <Flex justifyContent="space-between" gap={3} wrap="wrap">
            <Typography variant="pi" textColor="neutral800">
              {t('preview.kept', { count: kept })}
            </Typography>
            <Button variant="tertiary" size="S" onClick={() => drafts.found.forEach(drafts.drop)}>
              {t('preview.forget')}
            </Button>
          </Flex>
        </Box>
      )}
    </Box>
  );
}
