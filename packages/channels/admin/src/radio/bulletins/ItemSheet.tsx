import { Sheet, sayDuration, useReturnFocus } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { BulletinItemFields, BulletinRow } from '../../../../contracts';
import { useKept } from '../../hooks/useKept';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { Formed } from './Formed';
import { fitsLength, LengthField, PresenterField, TextField, typedLength } from './fields';
import { changesOf, type ItemDraft } from './item';
import { useSayKind } from './RowFace';
import { ScriptPicker } from './ScriptPicker';
import { Trouble } from './Trouble';
import { useTitle } from './useTitle';

type Props = {
  bulletin: string;
  row: BulletinRow;
  edits: boolean;
  onSave(fields: Partial<Omit<BulletinItemFields, 'kind'>>): void;
  onClose(): void;
};

const NONE: ReadonlySet<string> = new Set();

/** One item: its words or the way to its script, who reads it, how long it is to be, a note for those in the studio. */
export function ItemSheet({ bulletin, row, edits, onSave, onClose }: Props) {
  const t = useT();
  const back = useReturnFocus();
  const form = useId();
  const titleOf = useTitle();
  const sayKind = useSayKind();
  const [choosing, setChoosing] = useState(false);
  const begin: ItemDraft = {
    title: row.title,
    script: row.script,
    text: row.text,
    presenter: row.presenter,
    planned: typedLength(row.planned || null),
    insert: typedLength(row.insert),
    note: row.note,
  };
  const { value: draft, found, put, forget, restart } = useKept(`bulletin:${bulletin}:${row.id}`, begin);
  const changes = changesOf(draft, row);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!changes) return;
    forget();
    if (Object.keys(changes).length > 0) onSave(changes);
    onClose();
  };
  const close = () => {
    if (changes && Object.keys(changes).length === 0) forget();
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Sheet onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{titleOf(row)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Formed id={form} edits={edits} onSubmit={save}>
            <Typography textColor="neutral600">
              {[sayKind(row), t('bulletin.itemSum', { estimate: sayDuration(row.estimate), syllables: row.syllables })].join(' · ')}
            </Typography>
            <Trouble row={row} onReplace={null} onWrite={null} />
            {found && edits && (
              <Flex gap={2} wrap="wrap">
                <Typography variant="pi">{t('bulletin.form.kept')}</Typography>
                <Button variant="tertiary" size="S" onClick={restart}>
                  {t('bulletin.form.restart')}
                </Button>
              </Flex>
            )}
            <TextField
              label={t('bulletin.form.title')}
              name="title"
              most={200}
              placeholder={row.headline ?? ''}
              value={draft.title}
              onChange={(title) => put({ title })}
            />
            {draft.script ? (
              <Flex gap={2} wrap="wrap">
                <Button tag={Link} to={`${HOME}/scripts/${draft.script}`} variant="secondary">
                  {t('bulletin.openScript')}
                </Button>
                {edits && (
                  <Button variant="tertiary" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
                    {t('bulletin.form.otherScript')}
                  </Button>
                )}
              </Flex>
            ) : (
              <>
                <TextField
                  label={t('bulletin.form.text')}
                  name="text"
                  most={20_000}
                  rows={7}
                  value={draft.text}
                  onChange={(text) => put({ text })}
                />
                {edits && row.kind === 'script' && (
                  <Button variant="tertiary" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
                    {t('bulletin.form.pickScript')}
                  </Button>
                )}
              </>
            )}
            {choosing && (
              <ScriptPicker
                taken={NONE}
                onPick={(script) => {
                  put({ script: script.id, title: script.headline.slice(0, 200) });
                  setChoosing(false);
                }}
              />
            )}
            <PresenterField
              label={t('bulletin.form.presenter')}
              none={t('bulletin.form.ofBulletin')}
              value={draft.presenter}
              onChange={(presenter) => put({ presenter })}
            />
            <Flex gap={4} alignItems="flex-start" wrap="wrap">
              <div style={{ flex: '1 1 8rem' }}>
                <LengthField
                  label={t('bulletin.form.planned')}
                  name="planned"
                  value={draft.planned}
                  onChange={(planned) => put({ planned })}
                />
              </div>
              <div style={{ flex: '1 1 8rem' }}>
                <LengthField
                  label={t('bulletin.form.insert')}
                  name="insert"
                  hint={t('bulletin.form.insertHint')}
                  value={draft.insert}
                  onChange={(insert) => put({ insert })}
                />
              </div>
            </Flex>
            <TextField
              label={t('bulletin.form.note')}
              name="note"
              most={500}
              rows={3}
              value={draft.note}
              onChange={(note) => put({ note })}
            />
          </Formed>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {t('close')}
          </Button>
          {edits && (
            <Button
              type="submit"
              form={form}
              disabled={!changes || !fitsLength(draft.planned, 14_400) || !fitsLength(draft.insert, 14_400)}
            >
              {t('bulletin.form.save')}
            </Button>
          )}
        </Modal.Footer>
      </Sheet>
    </Modal.Root>
  );
}
