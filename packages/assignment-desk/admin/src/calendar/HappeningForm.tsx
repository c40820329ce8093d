import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Field, Flex, Grid, Modal, Textarea, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { HappeningDetail, HappeningDone } from '../../../contracts';
import { useDeskChangeHappeningMutation, useDeskCreateHappeningMutation } from '../api/calendar';
import { FilePicker } from '../components/FilePicker';
import { ContactsInput } from '../form/ContactsInput';
import { useT } from '../useT';
import { type Draft, draftOf, newOf, touchedOf } from './draft';
import { startWall, withAllDay, withStart } from './moments';
import { REACH, ReachFields } from './ReachFields';
import { RepeatFields } from './RepeatFields';

/** Makes an event, or changes `item`: this meeting, this and the following, or all. What was typed stays when the server refuses. */
export function HappeningForm({
  item = null,
  fresh,
  onClose,
}: {
  item?: HappeningDetail | null;
  fresh: Draft;
  onClose(done: HappeningDone | null): void;
}) {
  const t = useT();
  const say = useRefusal();
  const back = useReturnFocus();
  const [before] = useState(() => (item ? draftOf(item) : fresh));
  const [draft, setDraft] = useState(before);
  const [reach, setReach] = useState(REACH);
  const [refused, setRefused] = useState<string | null>(null);
  const [create, creating] = useDeskCreateHappeningMutation();
  const [change, changing] = useDeskChangeHappeningMutation();
  const put = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const touched = item ? touchedOf(before, draft) : null;
  const something = touched !== null && Object.keys(touched).length > 0;
  // The repetition belongs to the series: one meeting alone cannot have another.
  const scopes = touched && 'rrule' in touched ? (['following', 'all'] as const) : (['one', 'following', 'all'] as const);
  const scope = scopes.find((one) => one === reach.scope) ?? (item?.recurring ? 'following' : 'one');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = item ? null : newOf(draft);
    try {
      if (item && touched)
        onClose(
          await change({
            id: item.id,
            body: { version: item.version, scope, original: item.original, changes: touched, moveAssignments: reach.moveAssignments },
          }).unwrap(),
        );
      else if (made) onClose(await create(made).unwrap());
    } catch (error) {
      setRefused(say(error));
    }
  };

  const input = draft.times.allDay ? 'date' : 'datetime-local';
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(null)}>
      <Modal.Content onCloseAutoFocus={back}>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(item ? 'happening.change' : 'happening.new')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused && (
                <Box background="danger100" padding={3} hasRadius role="alert">
                  <Typography textColor="danger700">{refused}</Typography>
                </Box>
              )}
              <Field.Root required>
                <Field.Label>{t('happening.field.title')}</Field.Label>
                <TextInput
                  autoFocus
                  required
                  maxLength={200}
                  value={draft.title}
                  onChange={(event) => put({ title: event.target.value })}
                />
              </Field.Root>
              <Grid.Root gap={4}>
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <Field.Root required hint={draft.times.timezone}>
                    <Field.Label>{t('happening.field.starts')}</Field.Label>
                    <Field.Input
                      type={input}
                      required
                      value={draft.times.starts}
                      onChange={(event) => put({ times: withStart(draft.times, event.target.value) })}
                    />
                    <Field.Hint />
                  </Field.Root>
                </Grid.Item>
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <Field.Root required>
                    <Field.Label>{t(draft.times.allDay ? 'happening.lastDay' : 'happening.field.ends')}</Field.Label>
                    <Field.Input
                      type={input}
                      required
                      value={draft.times.ends}
                      onChange={(event) => put({ times: { ...draft.times, ends: event.target.value } })}
                    />
                  </Field.Root>
                </Grid.Item>
              </Grid.Root>
              <Checkbox checked={draft.times.allDay} onCheckedChange={(on) => put({ times: withAllDay(draft.times, on === true) })}>
                {t('happening.field.allDay')}
              </Checkbox>
              <RepeatFields value={draft.repeat} wall={startWall(draft.times)} onChange={(repeat) => put({ repeat })} />
              <Field.Root>
                <Field.Label>{t('happening.field.place')}</Field.Label>
                <TextInput maxLength={200} value={draft.place} onChange={(event) => put({ place: event.target.value })} />
              </Field.Root>
              <Field.Root>
                <Field.Label>{t('happening.field.organiser')}</Field.Label>
                <TextInput maxLength={200} value={draft.organiser} onChange={(event) => put({ organiser: event.target.value })} />
              </Field.Root>
              <ContactsInput value={draft.contacts} onChange={(contacts) => put({ contacts })} />
              <Field.Root>
                <Field.Label>{t('happening.field.notes')}</Field.Label>
                <Textarea maxLength={10000} value={draft.notes} onChange={(event) => put({ notes: event.target.value })} />
              </Field.Root>
              <FilePicker value={draft.files} known={item?.filesFound ?? []} onChange={(files) => put({ files })} />
            </Flex>
          </Modal.Body>
          {item && something && (
            // In sight before the press, however long the form is.
            <Box paddingLeft={7} paddingRight={7} paddingTop={4} paddingBottom={4} borderColor="neutral150" background="neutral0">
              <ReachFields meeting={item} wish={{ changes: touched }} value={{ ...reach, scope }} scopes={scopes} onChange={setReach} />
            </Box>
          )}
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose(null)}>
              {t('dismiss')}
            </Button>
            <Button
              type="submit"
              disabled={!draft.title.trim() || (item ? !something : newOf(draft) === null)}
              loading={creating.isLoading || changing.isLoading}
            >
              {t(item ? 'form.save' : 'form.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
