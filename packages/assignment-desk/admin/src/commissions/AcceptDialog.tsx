import { useRefusal, useTell } from '@hoitu/admin-kit';
import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useTheme } from 'styled-components';
import type { SheetShape } from '../../../contracts';
import { useDeskAcceptCommissionMutation } from '../api/commissions';
import { PlanDialog } from '../plans/PlanDialog';
import { useT } from '../useT';

/** Accepts what the sheet shows, on a day. It says what that does: there is no way back. */
export function AcceptDialog({ sheet, onClose }: { sheet: SheetShape; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const say = useRefusal();
  const { colors } = useTheme();
  const [accept, { isLoading }] = useDeskAcceptCommissionMutation();
  const [day, setDay] = useState(sheet.today);
  const [refused, setRefused] = useState<string | null>(null);

  const submit = async () => {
    try {
      const done = await accept({ id: sheet.id, body: { version: sheet.version, day, pieces: sheet.pieces.length } }).unwrap();
      onClose();
      void tell(async () => done, t('commissions.done.accept'));
    } catch (error) {
      setRefused(say(error));
    }
  };
  return (
    <PlanDialog
      title={t('commissions.accept')}
      submit={t('commissions.accept')}
      refused={refused}
      note={t('commissions.accept.effect', { count: sheet.pieces.length })}
      busy={isLoading}
      disabled={!day}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field.Root name="day" required>
        <Field.Label>{t('commissions.accept.day')}</Field.Label>
        <TextInput
          type="date"
          required
          min={sheet.fromDay}
          max={sheet.today}
          value={day}
          style={{ colorScheme: colors.neutral0 === '#ffffff' ? 'light' : 'dark' }}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setDay(event.target.value)}
        />
      </Field.Root>
    </PlanDialog>
  );
}
