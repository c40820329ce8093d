import { Sheet, sayDuration, useReturnFocus } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { BulletinItemFields, BulletinRow } from '../../../../contracts';
import { Conflicts } from '../../components/Conflicts';
import { GoesOn } from '../../components/GoesOn';
import { useTyped } from '../../hooks/useTyped';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { useRadioPresentersQuery } from '../api';
import { Formed } from './Formed';
import { fitsLength, LengthField, PresenterField, TextField } from './fields';
import { changesOf, itemDraft, itemKey } from './item';
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
  const { data: presenters = [] } = useRadioPresentersQuery();
  const kept = useTyped(itemKey(bulletin, row.id), itemDraft(row));
  const { conflicts, put, choose } = kept;
  // Who may not save sees what is saved.
  const draft = edits ? kept.value : itemDraft(row);
  const changes = changesOf(draft, row);
  const fits = fitsLength(draft.planned, 14_400) && fitsLength(draft.insert, 14_400);
  const ready = changes !== null && fits && conflicts.length === 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!changes || !ready) return;
    kept.forget();
    if (Object.keys(changes).length > 0) onSave(changes);
    onClose();
  };
  const sayValue = (field: string, value: unknown): string => {
    if (field === 'presenter') return presenters.find(({ id }) => id === value)?.name ?? t('bulletin.form.ofBulletin');
    if (field === 'script' && value) return (value === row.script ? row.headline : draft.title) || t('bulletin.form.fromScript');
    if (field === 'script') return t('bulletin.form.ownWords');
    return String(value ?? '') || t('script.empty');
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
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
            {edits && <GoesOn kept={kept} />}
            {edits && (
              <Conflicts conflicts={conflicts} nameOf={({ field }) => t(`bulletin.form.${field}`)} say={sayValue} choose={choose} />
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
          <Button variant="tertiary" onClick={onClose}>
            {t('close')}
          </Button>
          {edits && (
            <Button type="submit" form={form} disabled={!ready}>
              {t('bulletin.form.save')}
            </Button>
          )}
        </Modal.Footer>
      </Sheet>
    </Modal.Root>
  );
}
