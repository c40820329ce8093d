import { Blank, Failed, Guard, Loading, PluginPage, useTell } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Dialog, Flex } from '@strapi/design-system';
import { Plus, WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import type { Desk } from '../../../contracts';
import { PERMISSIONS } from '../../../domain/permissions';
import { useDeskChangeDeskMutation, useDeskEveryDeskQuery } from '../api/workload';
import { DeskForm } from '../components/DeskForm';
import { useT } from '../useT';
import { DeskRow } from './DeskRow';

const NEW = 'new';
const MANAGE = [{ action: PERMISSIONS.manageDesks }];

/** Settings → Assignment desk → Desks: every desk with its people, to make, change, archive and bring back. */
export default function DesksPage() {
  return (
    <Guard rights={MANAGE}>
      <Desks />
    </Guard>
  );
}

function Desks() {
  const t = useT();
  const tell = useTell();
  const { data, error, refetch } = useDeskEveryDeskQuery();
  const [change] = useDeskChangeDeskMutation();
  const [form, setForm] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Desk | null>(null);
  const [withArchived, setWithArchived] = useState(false);
  const archived = (data ?? []).filter((desk) => desk.archived);
  const shown = (data ?? []).filter((desk) => withArchived || !desk.archived);
  const put = (desk: Desk, value: boolean) =>
    tell(
      () => change({ id: desk.id, body: { version: desk.version, changes: { archived: value } } }).unwrap(),
      t(value ? 'desk.doneArchive' : 'desk.doneRestore'),
    );
  const create = (
    <Button startIcon={<Plus />} onClick={() => setForm(NEW)}>
      {t('desk.new')}
    </Button>
  );
  return (
    <PluginPage title={t('desk.title')} subtitle={t('desk.about')} actions={create}>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <Blank text={t('desk.empty')} action={create} />}
      {archived.length > 0 && (
        <Box paddingBottom={3}>
          <Checkbox checked={withArchived} onCheckedChange={(on) => setWithArchived(on === true)}>
            {t('desk.showArchived')}
          </Checkbox>
        </Box>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {shown.map((desk) => (
          <DeskRow
            key={desk.id}
            desk={desk}
            onChange={() => setForm(desk.id)}
            onArchive={() => setLeaving(desk)}
            onRestore={() => void put(desk, false)}
          />
        ))}
      </Flex>
      {/* As the desk is now: a colleague may have changed it while the form stood open. */}
      {form && <DeskForm desk={data?.find((desk) => desk.id === form) ?? null} onClose={() => setForm(null)} />}
      <Dialog.Root open={leaving !== null} onOpenChange={(open) => !open && setLeaving(null)}>
        <Dialog.Content>
          <Dialog.Header>{t('desk.archive')}</Dialog.Header>
          <Dialog.Body icon={<WarningCircle />}>{leaving && t('desk.archiveAsk', { name: leaving.name })}</Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {t('dismiss')}
              </Button>
            </Dialog.Cancel>
            <Dialog.Action>
              <Button variant="danger-light" fullWidth onClick={() => leaving && void put(leaving, true)}>
                {t('desk.archive')}
              </Button>
            </Dialog.Action>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </PluginPage>
  );
}
