import { Failed, Loading, Sheet, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Desk, Detail } from '../../../contracts';
import { useDeskOneQuery } from '../api';
import type { Acting } from '../hooks/useActing';
import { useFresh } from '../hooks/useFresh';
import { useNarrow } from '../hooks/useNarrow';
import { HOME } from '../pluginId';
import { OnlookerCount, usePresence } from '../presence';
import { useT } from '../useT';
import { SaveAsTemplate } from '../views/SaveAsTemplate';
import { ActButtons } from './ActButtons';
import { AssignmentForm } from './AssignmentForm';
import { Comments } from './Comments';
import { Files } from './Files';
import { Facts } from './facts';
import { History } from './History';
import { LinkedStories } from './LinkedStories';
import { People } from './People';

const OVER = ['published', 'cancelled'];

/** One assignment: brief, people, times, its stories with where they stand, files, comments, history, and what this person may do. */
export function Drawer({ id, desks, acting, onClose }: { id: string; desks: Desk[]; acting: Acting; onClose(): void }) {
  const t = useT();
  const { data, error, refetch } = useDeskOneQuery(id);
  const [changing, setChanging] = useState(false);
  const back = useReturnFocus();
  useFresh(refetch);
  const onlookers = usePresence(`assignment:${id}`);
  // Of another card no second is shown what stood in the last one.
  const item = data?.id === id ? data : undefined;
  if (item && changing) return <AssignmentForm desks={desks} item={item} onClose={() => setChanging(false)} />;
  // An act that asks something has a dialog of its own in front.
  if (acting.asked) return null;
  const mayChange = item?.as.some((who) => who === 'assigner' || who === 'editor') && !OVER.includes(item.state);
  const close = () => {
    onClose();
    returnFocus(id);
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && close()}>
      <Sheet onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Box>
            <Modal.Title>{item?.slugline ?? t('title')}</Modal.Title>
            <OnlookerCount people={onlookers} />
          </Box>
        </Modal.Header>
        <Modal.Body>
          {error && <Failed error={error} retry={() => void refetch()} />}
          {!item && !error && <Loading />}
          {item && <Opened item={item} acting={acting} />}
        </Modal.Body>
        {item && (
          <Modal.Footer>
            <CopyLink id={id} />
            {mayChange && <SaveAsTemplate item={item} />}
            {mayChange && (
              <Button variant="secondary" onClick={() => setChanging(true)}>
                {t('form.change')}
              </Button>
            )}
          </Modal.Footer>
        )}
      </Sheet>
    </Modal.Root>
  );
}

function Opened({ item, acting }: { item: Detail; acting: Acting }) {
  const t = useT();
  const narrow = useNarrow();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold">{t(`state.${item.state}`)}</Typography>
        <Facts item={item} />
      </Flex>
      <ActButtons item={item} acting={acting} tall={narrow} />
      {item.note && (
        <Typography textColor="neutral800" fontWeight="semiBold">
          {t('noted', { note: item.note })}
        </Typography>
      )}
      {item.brief && <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.brief}</Typography>}
      <People item={item} />
      <LinkedStories item={item} />
      <Files item={item} />
      <Comments item={item} />
      <History item={item} />
    </Flex>
  );
}

/** The address of this assignment, for a colleague: it opens the board with the drawer on it. */
function CopyLink({ id }: { id: string }) {
  const t = useT();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  // The board's own address, with whatever stands before "/plugins" where the admin has a path of its own.
  const at = window.location.href.split('/plugins/')[0];
  const press = async () => {
    if (await copy(`${at}${HOME}/board?open=${id}`)) toggleNotification({ type: 'success', message: t('drawer.copied') });
  };
  return (
    <Button variant="tertiary" startIcon={<LinkIcon />} onClick={() => void press()}>
      {t('drawer.copy')}
    </Button>
  );
}

/** Back to the card it was opened from, wherever it stands by now. */
function returnFocus(id: string): void {
  window.requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus());
}
