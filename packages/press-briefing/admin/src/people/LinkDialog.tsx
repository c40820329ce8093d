import { CopyLink, Failed, Loading, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import type { Agency } from '../../../contracts';
import { usePressAgencyLinkMutation } from '../api';
import { useT } from '../useT';

/** The agency's own link, by which it registers its delegates: to copy, to post, or to end and make anew. */
export function LinkDialog({ agency, onClose }: { agency: Agency; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const back = useReturnFocus();
  const [ask, { data, error, isLoading }] = usePressAgencyLinkMutation();
  const { id } = agency;
  useEffect(() => {
    void ask({ id, body: {} });
  }, [ask, id]);
  const run = (body: { send?: boolean; renew?: boolean }, done: string) => tell(() => ask({ id, body }).unwrap(), done);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{t('people.agency.linkOf', { name: agency.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('people.agency.linkAbout')}</Typography>
            {error !== undefined && <Failed error={error} retry={() => void ask({ id, body: {} })} />}
            {!data && isLoading && <Loading />}
            {data && <CopyLink name="agency-link" label={t('people.agency.link')} url={data.url} />}
            <Flex gap={2} wrap="wrap">
              <Button
                size="L"
                disabled={!agency.email || isLoading}
                onClick={() => void run({ send: true }, t('people.agency.linkSent', { email: agency.email }))}
              >
                {t(agency.email ? 'people.agency.linkSend' : 'people.agency.linkNoEmail', { email: agency.email })}
              </Button>
              <Button
                size="L"
                variant="danger-light"
                disabled={isLoading}
                onClick={() => void run({ renew: true }, t('people.agency.linkRenewed'))}
              >
                {t('people.agency.linkRenew')}
              </Button>
            </Flex>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {t('act.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
