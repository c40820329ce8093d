import { useLanguage } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { NoticeLine } from '../../../contracts/api';
import { When } from './When';

const Row = styled(Link)`
  display: block;
  min-height: 44px;
  text-decoration: none;
  color: inherit;
  border-radius: 4px;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** One notice: what happened first, why one got it below; unread is a dot and bold, never colour alone. */
export function NoticeRow({ notice, onOpen, unreadLabel }: { notice: NoticeLine; onOpen(): void; unreadLabel: string }) {
  const language = useLanguage();
  return (
    <Row to={notice.link} onClick={onOpen}>
      <Flex alignItems="flex-start" gap={3} padding={2}>
        <Box style={{ width: 8, flex: 'none', paddingTop: 6 }}>
          {!notice.read && (
            <Box
              role="img"
              aria-label={unreadLabel}
              title={unreadLabel}
              background="primary600"
              style={{ width: 8, height: 8, borderRadius: 4 }}
            />
          )}
        </Box>
        <Box style={{ minWidth: 0, flex: 1 }}>
          <Typography tag="p" fontWeight={notice.read ? 'regular' : 'bold'} style={{ overflowWrap: 'anywhere' }}>
            {notice.sentence[language]}
          </Typography>
          {notice.why[language] && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {notice.why[language]}
            </Typography>
          )}
        </Box>
        <When at={notice.at} />
      </Flex>
    </Row>
  );
}
