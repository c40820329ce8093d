import { useTell } from '@hoitu/admin-kit';
import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StoryRef } from '../../../domain/assignment';
import { useDeskDesksQuery, useDeskMyWorkQuery } from '../api';
import { useDeskRelinkMutation } from '../api/opened';
import { AssignmentForm } from '../components/AssignmentForm';
import { useT } from '../useT';

const SLUGLINE_MOST = 200;

/** The caller's own open work, and whether work may be made of a story. */
function useChances(skip: boolean) {
  const { data: work } = useDeskMyWorkQuery(undefined, { skip });
  const { data: desks = [] } = useDeskDesksQuery(undefined, { skip });
  return { mine: work ? [...work.doing, ...work.upcoming, ...work.handedIn] : [], desks, makes: desks.some((desk) => desk.mayAssign) };
}

/** Whether there is anything this person can do about a story that fulfils no assignment. */
export function useMayAssign(skip: boolean): boolean {
  const { mine, makes } = useChances(skip);
  return mine.length > 0 || makes;
}

/** A story nobody asked for yet: it is linked to own work, or work is made of it. */
export function Unassigned({ story, headline }: { story: StoryRef; headline: string }) {
  const t = useT();
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const { mine, desks, makes } = useChances(false);
  const [relink, { isLoading }] = useDeskRelinkMutation();
  const [chosen, setChosen] = useState('');
  const [making, setMaking] = useState(false);
  const item = mine.find((one) => one.id === chosen);
  const link = () =>
    item && tell(() => relink({ id: item.id, body: { version: item.version, link: [story] } }).unwrap(), t('story.linked'));
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-unassigned>
      <Typography textColor="neutral600">{t('panel.none')}</Typography>
      {mine.length > 0 && (
        <>
          <SingleSelect aria-label={t('panel.mine')} placeholder={t('panel.mine')} value={chosen} onChange={(id) => setChosen(String(id))}>
            {mine.map((one) => (
              <SingleSelectOption key={one.id} value={one.id}>
                {one.slugline}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Button variant="secondary" disabled={!item} loading={isLoading} onClick={() => void link()}>
            {t('panel.link')}
          </Button>
        </>
      )}
      {makes && (
        <Button variant="tertiary" onClick={() => setMaking(true)}>
          {t('panel.make')}
        </Button>
      )}
      {making && (
        <AssignmentForm
          desks={desks}
          preset={{ slugline: headline.slice(0, SLUGLINE_MOST) }}
          stories={[story]}
          onClose={(saved) => {
            setMaking(false);
            if (saved) toggleNotification({ type: 'success', message: t('done.create') });
          }}
        />
      )}
    </Flex>
  );
}
