import { Caution, sayDuration, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { BulletinRow, ScriptView } from '../../../../contracts';
import type { Move } from '../../../../domain/radio/fit';
import { withoutCuts } from '../../../../domain/radio/trim';
import { useChannelsSaveScriptMutation } from '../../api';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { OWN } from './Proposals';
import { useTitle } from './useTitle';

export type CutMove = Extract<Move, { do: 'cut' }>;
type Props = {
  row: BulletinRow;
  move: CutMove;
  /** What else the proposal does, in words; empty where it only cuts. */
  also: string;
  /** Null where the words are the item's own. */
  script: ScriptView | null;
  /** Whether this person may write scripts. */
  writes: boolean;
  onOwn(text: string): void;
  /** Cut in the script; `back` puts its words back as they were. */
  onCut(back: () => Promise<unknown>): void;
  onClose(): void;
};

/** Shows the sentences that would go, and takes them out. In a script they are taken out for every bulletin it stands in. */
export function CutDialog({ row, move, also, script, writes, onOwn, onCut, onClose }: Props) {
  const t = useT();
  const tell = useTell();
  const titleOf = useTitle();
  const back = useReturnFocus();
  const [save] = useChannelsSaveScriptMutation();
  const [busy, setBusy] = useState(false);
  const cut = async () => {
    if (!script) {
      const [left] = withoutCuts([{ id: OWN, kind: 'read', text: row.text }], move.cuts);
      return onOwn(left?.kind === 'read' ? left.text : '');
    }
    setBusy(true);
    const body = { version: script.version, items: withoutCuts(script.items, move.cuts) };
    const saved = await tell(() => save({ id: script.id, body }).unwrap());
    setBusy(false);
    if (saved) onCut(() => tell(() => save({ id: script.id, body: { version: saved.version, items: script.items } }).unwrap()));
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('bulletin.cut.title', { title: titleOf(row) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography>{t('bulletin.cut.how', { count: move.cuts.length, length: sayDuration(move.seconds) })}</Typography>
            <ul>
              {move.cuts.map((one) => (
                <li key={`${one.item} ${one.place}`} style={{ padding: '6px 0' }}>
                  <Typography tag="del" textColor="neutral700">
                    {one.text.trim()}
                  </Typography>
                </li>
              ))}
            </ul>
            {also && <Typography>{t('bulletin.cut.also', { moves: also })}</Typography>}
            {script?.state === 'approved' && <Caution>{t('bulletin.cut.approval')}</Caution>}
            {script && !writes && <Typography>{t('bulletin.cut.noRight')}</Typography>}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Flex gap={2} wrap="wrap">
            {script && (
              <Button tag={Link} to={`${HOME}/scripts/${script.id}`} variant="secondary">
                {t('bulletin.openScript')}
              </Button>
            )}
            {(!script || writes) && (
              <Button loading={busy} onClick={() => void cut()}>
                {t('bulletin.cut.do', { count: move.cuts.length })}
              </Button>
            )}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
