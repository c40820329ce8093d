import { useRefusal } from '@hoitu/admin-kit';
import { Button, Checkbox, Field, Flex, Grid, Modal, Textarea, TextInput } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Template } from '../../../contracts';
import { KINDS, type Kind } from '../../../domain/work';
import { useDeskDesksQuery } from '../api';
import { useDeskChangeTemplateMutation, useDeskCreateTemplateMutation, useDeskTemplatesQuery } from '../api/views';
import { Choice } from '../form/Choice';
import { useDraft } from '../hooks/useDraft';
import { tagsOf } from '../list/bulk/tags';
import { useT } from '../useT';
import { DueRuleInput } from './DueRuleInput';
import { Refusing } from './SaveViewDialog';
import { useMayShare } from './useMayShare';

export type Start = Pick<Template, 'name' | 'desk' | 'shared' | 'fields'>;
/** The form field by field, so that each stays as typed or follows the template; tags and channels as text. */
const draftOf = ({ name, desk, shared, fields }: Start) => ({
  name,
  desk,
  shared,
  ...fields,
  tags: fields.tags.join(', '),
  channels: fields.channels.join(', '),
});
const PRIORITIES = ['1', '2', '3', '4', '5'];
const NO_DESK = 'none';

/** Makes a template, or changes `of`. What was typed stays when the server refuses. For use inside a modal's content. */
export function TemplateForm({ title, start, of, onClose }: { title: string; start: Start; of?: Template; onClose(saved: boolean): void }) {
  const t = useT();
  const say = useRefusal();
  const mayShare = useMayShare();
  const { data: desks = [] } = useDeskDesksQuery();
  const { data: templates } = useDeskTemplatesQuery();
  // As it is now: a colleague may have changed it while the form stood open.
  const row = of && (templates?.find((one) => one.id === of.id) ?? of);
  const { draft, put } = useDraft(draftOf(row ?? start));
  const [refused, setRefused] = useState<string | null>(null);
  const [create, creating] = useDeskCreateTemplateMutation();
  const [change, changing] = useDeskChangeTemplateMutation();
  const { name, desk, shared, ...fields } = draft;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const whole = { name, desk, shared, fields: { ...fields, tags: tagsOf(fields.tags), channels: tagsOf(fields.channels) } };
    try {
      if (row) await change({ id: row.id, body: { version: row.version, changes: whole } }).unwrap();
      else await create(whole).unwrap();
      onClose(true);
    } catch (error) {
      setRefused(say(error));
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
      <Modal.Header closeLabel={t('close')}>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {refused && <Refusing text={refused} />}
          <Text label={t('template.name')} value={name} most={80} required onChange={(value) => put({ name: value })} />
          <Text label={t('field.slugline')} value={fields.slugline} most={200} onChange={(slugline) => put({ slugline })} />
          <Field.Root>
            <Field.Label>{t('field.brief')}</Field.Label>
            <Textarea maxLength={10000} value={fields.brief} onChange={(event) => put({ brief: event.target.value })} />
          </Field.Root>
          <Grid.Root gap={4}>
            <Half>
              <Choice
                label={t('field.desk')}
                value={desk ?? NO_DESK}
                options={[[NO_DESK, t('template.anyDesk')], ...desks.map((one) => [one.id, one.name] as const)]}
                onChange={(chosen) => put({ desk: chosen === NO_DESK ? null : chosen })}
              />
            </Half>
            <Half>
              <Choice
                label={t('field.kind')}
                value={fields.kind}
                options={KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
                onChange={(kind) => put({ kind: kind as Kind })}
              />
            </Half>
            <Half>
              <Choice
                label={t('field.priority')}
                value={String(fields.priority)}
                options={PRIORITIES.map((one) => [one, t(`priority.${one}`)])}
                onChange={(one) => put({ priority: Number(one) })}
              />
            </Half>
            <Half>
              <Text label={t('field.place')} value={fields.place} most={200} onChange={(place) => put({ place })} />
            </Half>
            <Half>
              <Text
                label={t('template.tags')}
                hint={t('bulk.tagHint')}
                value={fields.tags}
                most={1200}
                onChange={(tags) => put({ tags })}
              />
            </Half>
            <Half>
              <Text
                label={t('template.channels')}
                hint={t('template.channelHint')}
                value={fields.channels}
                most={800}
                onChange={(channels) => put({ channels })}
              />
            </Half>
          </Grid.Root>
          <DueRuleInput value={fields} onChange={put} />
          <Checkbox checked={fields.closed} onCheckedChange={(on) => put({ closed: on === true })}>
            {t('template.closed')}
          </Checkbox>
          {(mayShare || start.shared) && (
            <Checkbox checked={shared} onCheckedChange={(on) => put({ shared: on === true })}>
              {t(desk ? 'template.shareDesk' : 'template.share')}
            </Checkbox>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={() => onClose(false)}>
          {t('dismiss')}
        </Button>
        <Button type="submit" disabled={!name.trim()} loading={creating.isLoading || changing.isLoading}>
          {t('form.save')}
        </Button>
      </Modal.Footer>
    </form>
  );
}

const Half = ({ children }: { children: ReactNode }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

type TextProps = { label: string; hint?: string; value: string; most: number; required?: boolean; onChange(value: string): void };
const Text = ({ label, hint, value, most, required = false, onChange }: TextProps) => (
  <Field.Root required={required} {...(hint ? { hint } : {})}>
    <Field.Label>{label}</Field.Label>
    <TextInput maxLength={most} required={required} value={value} onChange={(event) => onChange(event.target.value)} />
    <Field.Hint />
  </Field.Root>
);
