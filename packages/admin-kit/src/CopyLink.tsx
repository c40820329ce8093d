import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FocusEvent, type ReactNode, useRef } from 'react';
import { useLanguage } from './language';

const TEXT = {
  vi: { copy: 'Sao chép', copied: 'Đã sao chép liên kết.', select: 'Đã chọn liên kết: nhấn Ctrl+C.' },
  en: { copy: 'Copy', copied: 'The link is copied.', select: 'The link is selected: press Ctrl+C.' },
};

type Given = {
  name: string;
  label: string;
  url: string;
  hint?: string;
  /** What else can be done with it, beside the button. */
  children?: ReactNode;
};

/** A link to copy. On plain http browsers keep the clipboard shut: then it is selected, ready for Ctrl+C. */
export function CopyLink({ name, label, url, hint, children }: Given) {
  const text = TEXT[useLanguage()];
  const { toggleNotification } = useNotification();
  const input = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toggleNotification({ type: 'success', message: text.copied });
    } catch {
      input.current?.focus();
      input.current?.select();
      toggleNotification({ type: 'info', message: text.select });
    }
  };
  return (
    <Flex gap={2} alignItems="end" wrap="wrap">
      <Field.Root name={name} style={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Field.Label>{label}</Field.Label>
        <TextInput ref={input} name={name} readOnly value={url} onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()} />
      </Field.Root>
      <Button size="L" variant="secondary" onClick={() => void copy()}>
        {text.copy}
      </Button>
      {children}
      {hint && (
        <Typography variant="pi" textColor="neutral600" style={{ flexBasis: '100%' }}>
          {hint}
        </Typography>
      )}
    </Flex>
  );
}
