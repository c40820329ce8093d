import { useTell } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Series } from '../../../../contracts';
import { useBriefingSeriesEndMutation } from '../../api';
import { useKept } from '../../kept';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import { FormDialog } from '../FormDialog';
import { Long } from '../fields';
import { useComing } from './useComing';

/** Ends a series: says what will happen to its meetings and to who was invited before it is pressed. */
export function EndSeries({ series }: { series: Series }) {
  const t = useT();
  const tell = useTell();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { value: reason, set: setReason, forget } = useKept(`end.${series.id}`, '');
  const [end, { isLoading }] = useBriefingSeriesEndMutation();
  const { meetings, ready } = useComing();
  const coming = meetings.get(series.id) ?? [];
  const submit = async () => {
    if (!(await tell(() => end({ id: series.id, body: { version: series.version, reason } }).unwrap(), t('series.ended_done')))) return;
    forget();
    setAsking(false);
    navigate(`${HOME}/series`);
  };
  return (
    <>
      <Button type="button" variant="danger-light" size="L" onClick={() => setAsking(true)}>
        {t('series.end')}
      </Button>
      {asking && (
        <FormDialog
          title={t('series.end_title', { title: series.title })}
          effect={
            !ready
              ? t('series.end_waiting')
              : t('series.end_effect', { count: coming.length, invited: coming.filter(({ invitedAt }) => invitedAt !== null).length })
          }
          submit={t('series.end_submit')}
          danger
          busy={isLoading}
          disabled={!reason.trim() || !ready}
          onSubmit={submit}
          onClose={() => setAsking(false)}
        >
          <Long name="reason" label={t('field.reason')} value={reason} onChange={setReason} max={500} required />
        </FormDialog>
      )}
    </>
  );
}
