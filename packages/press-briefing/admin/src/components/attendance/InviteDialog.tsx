import { Caution, Failed, Loading, useTell } from '@hoitu/admin-kit';
import { Box, Typography } from '@strapi/design-system';
import type { InvitationPlan, Occurrence } from '../../../../contracts';
import { useBriefingInviteMutation, useBriefingInvitePlanQuery } from '../../api';
import { HOME } from '../../pluginId';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { FormDialog } from '../FormDialog';
import { TextLink } from '../PageLink';
import { Row, Rows } from '../Rows';

/** Names by agency, agencies in the order they come. */
export function byAgency<T extends { agencyName: string }>(people: readonly T[]): [agency: string, people: T[]][] {
  const groups = new Map<string, T[]>();
  for (const person of people) groups.set(person.agencyName, [...(groups.get(person.agencyName) ?? []), person]);
  return [...groups];
}

function Plan({ plan }: { plan: InvitationPlan }) {
  const t = useT();
  return (
    <>
      {plan.fresh.length > 0 && (
        <Rows>
          {byAgency(plan.fresh).map(([agency, people]) => (
            <Row key={agency} $columns="minmax(0, 1fr)">
              <Box>
                <Typography fontWeight="bold">{agency}</Typography>{' '}
                <Typography variant="pi" textColor="neutral600">
                  {people.map(({ name }) => name).join(', ')}
                </Typography>
              </Box>
            </Row>
          ))}
        </Rows>
      )}
      {plan.left.length > 0 && (
        <details>
          <summary style={{ minHeight: 44, cursor: 'pointer', alignContent: 'center' }}>
            <Caution fontWeight="bold">{t('invite.left', { count: plan.left.length })}</Caution>
          </summary>
          <Rows>
            {plan.left.map((person) => (
              <Row key={`${person.agencyName}${person.name}`} $columns="minmax(0, 1fr) auto">
                <Typography>{[person.name, person.agencyName].filter(Boolean).join(', ')}</Typography>
                <Typography variant="pi" textColor="neutral600">
                  {t(`invite.why.${person.why}`)}
                </Typography>
              </Row>
            ))}
          </Rows>
        </details>
      )}
    </>
  );
}

/** What pressing the button would do, before it is pressed: who gets a letter, who has one, who cannot. */
export function InviteDialog({ meeting, agencies, onClose }: { meeting: Occurrence; agencies: number; onClose: () => void }) {
  const t = useT();
  const say = useSay();
  const tell = useTell();
  const [invite, { isLoading }] = useBriefingInviteMutation();
  const {
    data: plan,
    error,
    isFetching,
    refetch,
  } = useBriefingInvitePlanQuery({ id: meeting.id, body: {} }, { refetchOnMountOrArgChange: true });
  const fresh = plan?.fresh.length ?? 0;
  const submit = async () => {
    if (!plan) return;
    // Exactly those who were shown: who was accredited meanwhile is not invited unseen.
    const delegates = plan.fresh.map(({ delegate }) => delegate);
    if (await tell(() => invite({ id: meeting.id, body: { delegates } }).unwrap(), t('invite.done', { count: fresh }))) onClose();
  };
  return (
    <FormDialog
      title={t('invite.title', { when: say.when(meeting) })}
      effect={plan && fresh > 0 ? t('invite.effect', { count: fresh, already: plan.already }) : ''}
      submit={t('invite.submit', { count: fresh })}
      busy={isLoading}
      disabled={fresh === 0 || isFetching}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== undefined && <Failed error={error} retry={refetch} />}
      {!plan && error === undefined && <Loading />}
      {plan && fresh === 0 && (
        <Typography>
          {agencies === 0 ? t('invite.no_agencies') : plan.already > 0 ? t('invite.all_done', { count: plan.already }) : t('invite.nobody')}{' '}
          <TextLink to={agencies === 0 ? `${HOME}/series/${meeting.series}` : `${HOME}/agencies`}>
            {t(agencies === 0 ? 'invite.to_series' : 'invite.to_agencies')}
          </TextLink>
        </Typography>
      )}
      {plan && <Plan plan={plan} />}
    </FormDialog>
  );
}
