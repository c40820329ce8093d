import { Button, Field, Flex, LinkButton, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { useT } from '../useT';

/** Programs for calendars take such an address as a subscription; a browser would only save the file of today. */
const asSubscription = (url: string): string => url.replace(/^https?:/, 'webcal:');

/** The link to copy or to open. On plain http browsers keep the clipboard shut: then it is selected, ready for Ctrl+C. */
export function CopyLink({ url }: { url: string }) {
  const t = useT();
  const { toggleNotification } = useNotification();
  const input = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toggleNotification({ type: 'success', message: t('feed.copied') });
    } catch {
      input.current?.focus();
      input.current?.select();
      toggleNotification({ type: 'info', message: t('feed.select') });
    }
  };
  return (
    <Flex gap={2} alignItems="end" wrap="wrap">
      <Field.Root name="feed-link" style={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Field.Label>{t('feed.link')}</Field.Label>
        <TextInput
          ref={input}
          name="feed-link"
          readOnly
          value={url}
          onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()}
        />
      </Field.Root>
      <Button size="L" variant="secondary" onClick={() => void copy()}>
        {t('feed.copy')}
      </Button>
      <LinkButton size="L" variant="tertiary" href={asSubscription(url)}>
        {t('feed.open')}
      </LinkButton>
    </Flex>
  );
}
