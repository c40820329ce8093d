import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { FormDialog } from '../components/FormDialog';
import { useT } from '../useT';
import type { Conflict } from './merge';
import type { RowDraft } from './useRowDraft';

/** A form over a row that others change too: what happened to it stands on top, what was typed stays. */
export function RowDialog<D extends object>({
  title,
  effect,
  submit,
  form,
  nameOf,
  say,
  busy,
  disabled,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** What pressing the button does, in one sentence. */
  effect?: string | undefined;
  submit: string;
  form: RowDraft<D>;
  /** What a field is called, for what both changed. */
  nameOf(field: keyof D): string;
  /** A field's value in words. */
  say(field: keyof D, value: unknown): string;
  busy: boolean;
  disabled: boolean;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
}) {
  return (
    <FormDialog
      title={title}
      submit={submit}
      busy={busy}
      disabled={disabled || form.conflicts.length > 0}
      above={<Top form={form} />}
      onSubmit={onSubmit}
      onClose={onClose}
      {...(effect === undefined ? {} : { effect })}
    >
      {form.conflicts.map((conflict) => (
        <Both key={String(conflict.field)} conflict={conflict} form={form} name={nameOf(conflict.field)} say={say} />
      ))}
      {children}
    </FormDialog>
  );
}

function Top<D extends object>({ form }: { form: RowDraft<D> }) {
  const t = useT();
  return (
    <>
      {form.refused && (
        <Box background="danger100" padding={3} marginBottom={4} hasRadius role="alert">
          <Typography textColor="danger700">{form.refused}</Typography>
        </Box>
      )}
      <div role="status">
        {form.note && (
          <Flex gap={3} justifyContent="space-between" wrap="wrap" background="neutral100" hasRadius padding={3} marginBottom={4}>
            <Typography>{form.note}</Typography>
            <Button type="button" size="L" variant="tertiary" onClick={form.startOver}>
              {t('people.startOver')}
            </Button>
          </Flex>
        )}
      </div>
    </>
  );
}

/** What both changed: the person chooses. */
function Both<D extends object>({
  conflict,
  form,
  name,
  say,
}: {
  conflict: Conflict<D>;
  form: RowDraft<D>;
  name: string;
  say(field: keyof D, value: unknown): string;
}) {
  const t = useT();
  return (
    <Box tag="fieldset" borderColor="warning500" hasRadius padding={3} data-conflict={String(conflict.field)}>
      <Typography tag="legend" fontWeight="bold">
        {name}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {t('people.theirs', { value: say(conflict.field, conflict.theirs) })}
        </Typography>
        <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {t('people.mine', { value: say(conflict.field, form.draft[conflict.field]) })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button type="button" size="L" variant="tertiary" onClick={() => form.takeTheirs(conflict)}>
            {t('people.takeTheirs')}
          </Button>
          <Button type="button" size="L" variant="secondary" onClick={() => form.keepMine(conflict)}>
            {t('people.keepMine')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
