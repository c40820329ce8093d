import { useTell } from '@hoitu/admin-kit';
import { Button, Dialog } from '@strapi/design-system';
import { useDeskRenewFeedLinkMutation } from '../api/feed';
import { useT } from '../useT';

/** Makes a new link, after a warning: every calendar that has the old one goes blank. */
export function RenewLink() {
  const t = useT();
  const tell = useTell();
  const [renew, { isLoading }] = useDeskRenewFeedLinkMutation();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button size="L" variant="danger-light" loading={isLoading} style={{ alignSelf: 'start' }}>
          {t('feed.renew')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{t('feed.renew')}</Dialog.Header>
        <Dialog.Body>{t('feed.warning')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('dismiss')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={() => void tell(() => renew().unwrap(), t('feed.renewed'))}>
              {t('feed.renew')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
