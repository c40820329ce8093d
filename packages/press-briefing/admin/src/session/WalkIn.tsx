import { Failed, Loading, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useDeferredValue, useState } from 'react';
import { useBriefingWalkInsQuery } from '../api';
import { Text } from '../components/fields';
import { Row, Rows } from '../components/Rows';
import { useT } from '../useT';
import { useHere } from './context';

/** Somebody accredited who stands at the door without an invitation. */
export function WalkIn({ typed, onClose }: { typed: string; onClose: () => void }) {
  const t = useT();
  const { room, shown } = useHere();
  const back = useReturnFocus();
  const [q, setQ] = useState(typed);
  const asked = useDeferredValue(q.trim());
  const { currentData: data, error, isFetching, refetch } = useBriefingWalkInsQuery({ q: asked }, { skip: asked === '' });
  const invited = new Set(shown.invitations.filter((one) => !one.withdrawn).map((one) => one.delegate));
  const list = (data?.items ?? []).filter((one) => !invited.has(one.id));
  const arrive = (id: string, name: string) => {
    room.act({ op: 'walk_in', delegate: id }, t('session.did.walk_in', { name }));
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{t('session.walk_in.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Text name="walk-in" label={t('session.walk_in.find')} hint={t('session.walk_in.hint')} value={q} onChange={setQ} max={200} />
            {error !== undefined && <Failed error={error} retry={refetch} />}
            {isFetching && !data && <Loading />}
            {data && list.length === 0 && <Typography textColor="neutral600">{t('session.walk_in.none')}</Typography>}
            <Rows>
              {list.map((one) => (
                <Row key={one.id} $columns="minmax(0, 1fr) auto">
                  <Box>
                    <Typography fontWeight="bold">{one.name}</Typography>
                    <Typography tag="p" variant="pi" textColor="neutral600">
                      {[one.role, one.agencyName].filter(Boolean).join(' · ')}
                    </Typography>
                  </Box>
                  <Button variant="secondary" size="L" onClick={() => arrive(one.id, one.name)}>
                    {t('session.check_in')}
                  </Button>
                </Row>
              ))}
            </Rows>
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
