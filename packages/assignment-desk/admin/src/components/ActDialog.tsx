import { useReturnFocus } from '@hoitu/admin-kit';
import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { ruleOf } from '../../../domain/assignment';
import type { Acting, Asked, Extra } from '../hooks/useActing';
import { useT } from '../useT';
import { MomentInput } from './MomentInput';
import { OnLeave } from './OnLeave';
import { PersonSelect } from './PersonSelect';
import { StoryPicker } from './StoryPicker';
import { useAvailability } from './useAvailability';

const DANGER = ['cancel', 'decline'];

/** Asks for what an act needs: whom to offer it to, why it is returned, which story is filed. What was typed stays when it is refused. */
export function ActDialog({ acting }: { acting: Acting }) {
  const { asked } = acting;
  // A key of its own per question: an old answer never stands in a new one.
  return asked && <Question key={`${asked.item.id}:${asked.act}`} asked={asked} acting={acting} />;
}

function Question({ asked: { item, act, extra: tried = {}, onLeave }, acting }: { asked: Asked; acting: Acting }) {
  const t = useT();
  const back = useReturnFocus();
  const [extra, setExtra] = useState<Extra>(tried);
  const { needs } = ruleOf(act);
  const availability = useAvailability(item.due, needs === 'person');
  const leave = leaveOf(extra.to);
  const away = leave !== null;
  const complete =
    needs === 'person'
      ? Boolean(extra.to)
      : needs === 'note'
        ? Boolean(extra.note?.trim())
        : needs === 'story'
          ? Boolean(extra.stories?.length)
          : true;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) void acting.answer(away ? { ...extra, anyway: true } : extra);
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && acting.dismiss()}>
      <Modal.Content onCloseAutoFocus={back}>
        <form onSubmit={submit} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(`act.${act}`)}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography variant="delta">{item.slugline}</Typography>
              {needs === 'person' && (
                <>
                  <PersonSelect
                    required
                    label={t('field.person')}
                    desk={item.desk}
                    at={item.due}
                    value={extra.to ?? ''}
                    onChange={(to) => setExtra({ ...extra, to })}
                  />
                  {leave && <OnLeave text={leave} />}
                  <MomentInput
                    label={t('field.until')}
                    hint={t('hint.until')}
                    value={extra.until ?? null}
                    onChange={(until) => setExtra(({ until: _gone, ...rest }) => (until ? { ...rest, until } : rest))}
                  />
                </>
              )}
              {needs !== 'person' && leave && <OnLeave text={leave} />}
              {needs === 'note' && (
                <Field.Root required>
                  <Field.Label>{t(`note.${act}`)}</Field.Label>
                  <Textarea
                    autoFocus
                    value={extra.note ?? ''}
                    maxLength={2000}
                    onChange={(event) => setExtra({ ...extra, note: event.target.value })}
                  />
                </Field.Root>
              )}
              {needs === 'story' && (
                <StoryPicker value={extra.stories?.[0] ?? null} onChange={(story) => setExtra({ ...extra, stories: [story] })} />
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={acting.dismiss}>
              {t('dismiss')}
            </Button>
            <Button type="submit" variant={DANGER.includes(act) ? 'danger' : 'default'} disabled={!complete} loading={acting.busy}>
              {away ? t(needs === 'person' ? 'absence.offerAnyway' : 'absence.takeAnyway') : t(`act.${act}`)}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );

  /** That the person is away then: what the server said of them when it was tried, or what is known before the press. */
  function leaveOf(to: string | undefined): string | null {
    if (onLeave && to === tried.to) return onLeave;
    const person = to === undefined ? undefined : availability.of(to);
    return person?.until ? t('absence.offerUntil', { name: person.name, until: person.until }) : null;
  }
}
