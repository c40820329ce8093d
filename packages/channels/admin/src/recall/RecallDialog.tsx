import { useReturnFocus } from '@hoitu/admin-kit';
import { Button, Modal } from '@strapi/design-system';
import { useT } from '../useT';
import { RecallFields } from './RecallFields';
import { useRecall } from './useRecall';

type Props = { story: string; headline: string; close(): void; done(id: string): void };

/** Pulls or corrects one story everywhere, with a reason. */
export function RecallDialog(props: Props) {
  const t = useT();
  const back = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && props.close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('recall.title')}</Modal.Title>
        </Modal.Header>
        <RecallBody {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** What stands in the dialog, the Content Manager's own one too. */
export function RecallBody({ story, headline, close, done }: Props) {
  const t = useT();
  const recalling = useRecall(story, done);
  return (
    <>
      <Modal.Body>
        <RecallFields recalling={recalling} headline={headline} />
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close}>
          {t('cancel')}
        </Button>
        <Button
          variant={recalling.value.act === 'pull' ? 'danger' : 'default'}
          loading={recalling.isLoading}
          disabled={!recalling.state.data}
          onClick={() => void recalling.submit()}
        >
          {t(`recall.do.${recalling.value.act}`)}
        </Button>
      </Modal.Footer>
    </>
  );
}
