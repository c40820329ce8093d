import { Box, Checkbox, Flex, Radio, Typography } from '@strapi/design-system';
import type { HappeningWish } from '../../../contracts';
import { SCOPES, type Scope } from '../../../domain/happening/plan';
import { useDeskPreviewHappeningQuery } from '../api/calendar';
import { useT } from '../useT';

export type Reach = { scope: Scope; moveAssignments: boolean; cancelAssignments: boolean };
export const REACH: Reach = { scope: 'one', moveAssignments: true, cancelAssignments: false };

/** The meeting a wish is about. */
export type Meeting = { id: string; original: string | null; recurring: boolean };

/** Which meetings are meant, and what will happen to them and to the work that hangs on them: said before the press. */
export function ReachFields({
  meeting,
  wish,
  value,
  onChange,
  scopes = SCOPES,
}: {
  meeting: Meeting;
  /** An edit or an act; null while the form cannot be read yet. */
  wish: Omit<HappeningWish, 'scope' | 'original'> | null;
  value: Reach;
  onChange(value: Reach): void;
  scopes?: readonly Scope[];
}) {
  const t = useT();
  const body = { ...wish, scope: value.scope, original: meeting.original };
  const { data, isFetching } = useDeskPreviewHappeningQuery({ id: meeting.id, body }, { skip: wish === null });
  const cancels = wish?.act === 'cancel';
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {meeting.recurring && (
        <Flex tag="fieldset" direction="column" alignItems="stretch" gap={2} style={{ border: 0, padding: 0, margin: 0 }}>
          <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: 0, marginBottom: 8 }}>
            {t('happening.scope')}
          </Typography>
          <Radio.Group
            aria-label={t('happening.scope')}
            value={value.scope}
            onValueChange={(scope: string) => onChange({ ...value, scope: scope as Scope })}
          >
            <Flex gap={4} wrap="wrap">
              {scopes.map((scope) => (
                <Radio.Item key={scope} value={scope}>
                  {t(`happening.scope.${scope}`)}
                </Radio.Item>
              ))}
            </Flex>
          </Radio.Group>
        </Flex>
      )}
      {wish !== null && (
        <Box background="neutral100" padding={3} hasRadius aria-live="polite" aria-busy={isFetching}>
          <Typography textColor="neutral800">{data ? sayConsequences() : t('happening.weighing')}</Typography>
          {data && !cancels && data.moving > 0 && (
            <Box paddingTop={2}>
              <Checkbox checked={value.moveAssignments} onCheckedChange={(on) => onChange({ ...value, moveAssignments: on === true })}>
                {t('happening.moveAlong', { count: data.moving })}
              </Checkbox>
            </Box>
          )}
          {data && cancels && data.cancellable > 0 && (
            <Box paddingTop={2}>
              <Checkbox checked={value.cancelAssignments} onCheckedChange={(on) => onChange({ ...value, cancelAssignments: on === true })}>
                {t('happening.cancelAlong', { count: data.cancellable })}
              </Checkbox>
            </Box>
          )}
        </Box>
      )}
    </Flex>
  );

  function sayConsequences(): string {
    if (!data) return '';
    const what = wish?.act ?? (wish?.changes?.starts ? 'reschedule' : 'change');
    const count = data.meetings ?? 0;
    const reach = !meeting.recurring ? 'single' : data.meetings === null ? 'endless' : 'counted';
    const meetings = t(`happening.will.${reach}`, { act: t(`happening.verb.${what}`), count });
    return [meetings, data.singles > 0 ? t('happening.singles', { count: data.singles }) : '', t('happening.told')]
      .filter(Boolean)
      .join(' ');
  }
}
