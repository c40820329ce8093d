import { Sheet, useReturnFocus } from '@hoitu/admin-kit';
import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import type { BulletinAct, BulletinRow } from '../../../../contracts';
import type { ItemKind } from '../../../../domain/radio/bulletin';
import { useT } from '../../useT';
import { parseLength } from '../length';
import { fitsLength, LengthField, TextField } from './fields';
import { newId } from './item';
import { ScriptPicker } from './ScriptPicker';
import { useTitle } from './useTitle';

type Add = Extract<BulletinAct, { do: 'add' }>;
type Props = {
  rows: readonly BulletinRow[];
  /** The item that has the focus: what is added goes behind it. */
  after: string | null;
  onAdd(act: Add): void;
  onClose(): void;
};

/** In the order a producer asks for them. */
const KINDS: readonly ItemKind[] = ['script', 'live', 'headlines', 'weather', 'sting', 'filler', 'opening', 'close'];
/** Seconds of what is live or played count as such: nobody reads them. */
const PLAYED: readonly ItemKind[] = ['live', 'sting'];

/** Adds scripts, one press each, or an item with words of its own, behind the item that has the focus. */
export function AddDialog({ rows, after, onAdd, onClose }: Props) {
  const t = useT();
  const back = useReturnFocus();
  const form = useId();
  const titleOf = useTitle();
  const [kind, setKind] = useState<ItemKind>('script');
  const [own, setOwn] = useState({ title: '', planned: '', text: '' });
  const inside = rows.filter(({ spare }) => !spare);
  const [place, setPlace] = useState(after && inside.some(({ id }) => id === after) ? after : 'end');
  const [added, setAdded] = useState(0);
  const taken = new Set(rows.flatMap(({ script }) => (script ? [script] : [])));

  const add = (item: Add['item']) => {
    const id = newId();
    const spare = place === 'spare';
    const last = (spare ? rows.filter((row) => row.spare) : inside).at(-1)?.id ?? null;
    onAdd({ do: 'add', id, item, spare, after: spare || place === 'end' ? last : place === 'first' ? null : place });
    // The next one goes behind this one, as a hand would lay them.
    if (!spare && place !== 'end') setPlace(id);
    setAdded((count) => count + 1);
  };
  const addOwn = (event: FormEvent) => {
    event.preventDefault();
    const planned = parseLength(own.planned) ?? 0;
    add({
      kind,
      title: own.title.trim() || t(`bulletin.kind.${kind}`),
      text: own.text,
      planned,
      ...(PLAYED.includes(kind) && planned > 0 ? { insert: planned } : {}),
    });
    setOwn({ title: '', planned: '', text: '' });
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Sheet onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('bulletin.add.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex gap={2} wrap="wrap" role="group" aria-label={t('bulletin.column.kind')}>
              {KINDS.map((one) => (
                <Button
                  key={one}
                  variant={one === kind ? 'secondary' : 'tertiary'}
                  aria-pressed={one === kind}
                  onClick={() => setKind(one)}
                  style={{ minHeight: 40 }}
                >
                  {t(`bulletin.add.${one}`)}
                </Button>
              ))}
            </Flex>
            <Field.Root name="place">
              <Field.Label>{t('bulletin.add.where')}</Field.Label>
              <SingleSelect value={place} onChange={(chosen) => setPlace(String(chosen))}>
                <SingleSelectOption value="end">{t('bulletin.add.end')}</SingleSelectOption>
                <SingleSelectOption value="first">{t('bulletin.add.first')}</SingleSelectOption>
                <SingleSelectOption value="spare">{t('bulletin.add.spare')}</SingleSelectOption>
                {inside.map((row) => (
                  <SingleSelectOption key={row.id} value={row.id}>
                    {t('bulletin.add.after', { title: titleOf(row) })}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            {kind === 'script' ? (
              <ScriptPicker
                taken={taken}
                onPick={(script) =>
                  add({ kind: 'script', script: script.id, title: script.headline.slice(0, 200), planned: script.seconds })
                }
              />
            ) : (
              <form id={form} onSubmit={addOwn}>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <TextField
                    label={t('bulletin.form.title')}
                    name="title"
                    most={200}
                    value={own.title}
                    onChange={(title) => setOwn({ ...own, title })}
                  />
                  <LengthField
                    label={t(PLAYED.includes(kind) ? 'bulletin.form.length' : 'bulletin.form.planned')}
                    name="planned"
                    value={own.planned}
                    onChange={(planned) => setOwn({ ...own, planned })}
                  />
                  {kind !== 'sting' && (
                    <TextField
                      label={t('bulletin.form.text')}
                      name="text"
                      most={20_000}
                      rows={6}
                      value={own.text}
                      onChange={(text) => setOwn({ ...own, text })}
                    />
                  )}
                </Flex>
              </form>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Typography variant="pi" textColor="neutral600" role="status">
            {added > 0 && t('bulletin.add.done', { count: added })}
          </Typography>
          <Flex gap={2}>
            <Button variant="tertiary" onClick={onClose}>
              {t('close')}
            </Button>
            {kind !== 'script' && (
              <Button type="submit" form={form} disabled={!fitsLength(own.planned, 14_400)}>
                {t('bulletin.add.add')}
              </Button>
            )}
          </Flex>
        </Modal.Footer>
      </Sheet>
    </Modal.Root>
  );
}
