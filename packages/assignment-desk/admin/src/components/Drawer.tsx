import { Failed, Loading } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Desk } from '../../../contracts';
import { useDeskOneQuery } from '../api';
import type { Acting } from '../hooks/useActing';
import { useT } from '../useT';
import { ActButtons } from './ActButtons';
import { AssignmentForm } from './AssignmentForm';
import { Comments } from './Comments';
import { Facts } from './facts';
import { History } from './History';
import { LinkedStories } from './LinkedStories';
import { People } from './People';

/** A sheet at the right edge; on a phone, the whole screen. */
const Side = styled(Modal.Content)`
  && {
    left: auto;
    right: 0;
    top: 0;
    transform: none;
    animation: none;
    width: min(560px, 100vw);
    max-width: 100vw;
    height: 100dvh;
    max-height: 100dvh;
    border-radius: 0;
  }
`;

/** One assignment: brief, people, times, its stories with where they stand, comments, history, and what this person may do. */
export function Drawer({ id, desks, acting, onClose }: { id: string; desks: Desk[]; acting: Acting; onClose(): void }) {
  const t = useT();
  const { data: item, error, refetch } = useDeskOneQuery(id);
  const [changing, setChanging] = useState(false);
  if (item && changing) return <AssignmentForm desks={desks} item={item} onClose={() => setChanging(false)} />;
  // An act that asks something has a dialog of its own in front.
  if (acting.asked) return null;
  const mayChange =
    item && ['assigner', 'editor'].some((who) => (item.as as string[]).includes(who)) && !['published', 'cancelled'].includes(item.state);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Side>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{item?.slugline ?? t('title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error && <Failed error={error} retry={() => void refetch()} />}
          {!item && !error && <Loading />}
          {item && (
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Flex gap={2} wrap="wrap">
                <Typography fontWeight="bold">{t(`state.${item.state}`)}</Typography>
                <Facts item={item} />
              </Flex>
              <ActButtons item={item} acting={acting} />
              {item.note && (
                <Typography textColor="neutral800" fontWeight="semiBold">
                  {t('noted', { note: item.note })}
                </Typography>
              )}
              {item.brief && <Typography style={{ whiteSpace: 'pre-wrap' }}>{item.brief}</Typography>}
              <People item={item} />
              <LinkedStories item={item} />
              <Comments item={item} />
              <History item={item} />
            </Flex>
          )}
        </Modal.Body>
        {mayChange && (
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => setChanging(true)}>
              {t('form.change')}
            </Button>
          </Modal.Footer>
        )}
      </Side>
    </Modal.Root>
  );
}
