import { useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Desk, Detail } from '../../../contracts';
import type { StoryRef } from '../../../domain/assignment';
import { useDeskDesksQuery, useDeskOneQuery } from '../api';
import { Conflicts } from '../form/Conflicts';
import { BLANK, type Draft, draftOf } from '../form/draft';
import { Fields } from '../form/Fields';
import { NewsBand, NewsList } from '../form/News';
import { newsSince, useDraft } from '../form/useDraft';
import { useSaving } from '../form/useSaving';
import { useFresh } from '../hooks/useFresh';
import { useT } from '../useT';
import { TemplateSelect } from '../views/TemplateSelect';
import { useSayMoment } from './facts';
import { OnLeave } from './OnLeave';
import { useAvailability } from './useAvailability';

type Props = {
  /** Read here where the page has none at hand. */
  desks?: Desk[];
  desk?: string;
  item?: Detail | null;
  /** What a new assignment begins with: a campaign, an event and what is known of it, a template's fields. */
  preset?: Partial<Draft>;
  /** Stories a new assignment holds from the start. */
  stories?: readonly StoryRef[];
  onClose(saved: boolean): void;
};

/** Makes an assignment, or changes `item`. What was typed stays when the server refuses, when a colleague was faster, and when it is closed. */
export function AssignmentForm(props: Props) {
  const asked = useDeskDesksQuery(undefined, { skip: props.desks !== undefined });
  const desks = props.desks ?? asked.data;
  return desks ? <Form {...props} desks={desks} /> : null;
}

function Form({ desks, desk, item = null, preset = {}, stories = [], onClose }: Props & { desks: Desk[] }) {
  const t = useT();
  const say = useSayMoment();
  const back = useReturnFocus();
  const one = useDeskOneQuery(item?.id ?? '', { skip: !item });
  useFresh(() => item && one.refetch());
  const mine = desks.filter((known) => known.mayAssign || known.id === item?.desk);
  const begin: Draft = item
    ? draftOf(item)
    : { ...BLANK, ...preset, desk: mine.find((known) => known.id === (preset.desk ?? desk))?.id ?? mine[0]?.id ?? '' };
  const [opened] = useState(begin);
  const state = useDraft(item, opened);
  const { save, refused, busy } = useSaving(state, item, stories, () => one.refetch().unwrap());
  const person = useAvailability(state.draft.due, !item).of(state.draft.to);
  const away = !item && person?.until ? t('absence.offerUntil', { name: person.name, until: person.until }) : null;
  const fresh = one.data ?? item;
  const behind = fresh !== null && fresh.version > state.version && !busy;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A form inside a dialog of Strapi's own must not be sent with this one.
    event.stopPropagation();
    if (await save(away !== null)) onClose(true);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content onCloseAutoFocus={back}>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(item ? 'form.change' : 'form.new')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused && (
                <Box background="danger100" padding={3} hasRadius role="alert">
                  <Typography textColor="danger700">{refused}</Typography>
                </Box>
              )}
              {state.kept && (
                <Box background="primary100" padding={3} hasRadius role="status" data-kept>
                  <Flex justifyContent="space-between" gap={3} wrap="wrap">
                    <Typography textColor="neutral800">{t('form.kept', { at: say(state.kept.at) })}</Typography>
                    <Flex gap={2}>
                      <Button variant="tertiary" onClick={state.forget}>
                        {t('form.forget')}
                      </Button>
                      <Button variant="secondary" onClick={state.resume}>
                        {t('form.resume')}
                      </Button>
                    </Flex>
                  </Flex>
                </Box>
              )}
              {!item && <TemplateSelect onPick={state.put} />}
              {behind && <NewsBand news={newsSince(fresh, state.since)} onShow={() => state.rebase(fresh)} />}
              {state.news.length > 0 && <NewsList news={state.news} taken={state.taken} />}
              <Conflicts conflicts={state.conflicts} onChoose={state.choose} />
              <Fields
                draft={state.draft}
                put={state.put}
                taken={state.taken}
                desks={mine}
                isNew={!item}
                titles={{
                  happening: fresh?.happeningTitle ?? null,
                  campaign: fresh?.campaignTitle ?? null,
                  commission: fresh?.commissionTitle ?? null,
                }}
                files={fresh?.filesFound ?? []}
              />
              {away && <OnLeave text={away} />}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose(false)}>
              {t('dismiss')}
            </Button>
            <Flex gap={3}>
              {state.conflicts.length > 0 && (
                <Typography variant="pi" textColor="neutral700" role="status">
                  {t('merge.left', { count: state.conflicts.length })}
                </Typography>
              )}
              <Button
                type="submit"
                disabled={!state.draft.slugline.trim() || !state.draft.desk || state.conflicts.length > 0}
                loading={busy}
              >
                {t(item ? 'form.save' : away ? 'absence.offerAnyway' : state.draft.to ? 'form.createAndOffer' : 'form.create')}
              </Button>
            </Flex>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
