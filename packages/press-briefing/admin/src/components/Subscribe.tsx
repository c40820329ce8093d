import { Card, Failed, Loading } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { useBriefingFeedLinkQuery } from '../api';
import { useT } from '../useT';
import { Text } from './fields';

/** A link to copy. On plain http browsers keep the clipboard shut: then the text is selected, ready for Ctrl+C. */
function CopyLink({ name, label, hint, value }: { name: string; label: string; hint: string; value: string }) {
  const t = useT();
  const { toggleNotification } = useNotification();
  const box = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toggleNotification({ type: 'success', message: t('subscribe.copied') });
    } catch {
      const input = box.current?.querySelector('input');
      input?.focus();
      input?.select();
      toggleNotification({ type: 'info', message: t('subscribe.select') });
    }
  };
  return (
    <Flex ref={box} gap={2} alignItems="end" wrap="wrap">
      <Text name={name} label={label} value={value} onChange={() => undefined} />
      <Button variant="secondary" size="L" onClick={copy}>
        {t('subscribe.copy')}
      </Button>
      <Typography variant="pi" textColor="neutral600" style={{ flexBasis: '100%' }}>
        {hint}
      </Typography>
    </Flex>
  );
}

export function Subscribe() {
  const t = useT();
  const { data, error, isLoading, refetch } = useBriefingFeedLinkQuery();
  return (
    <Card title={t('subscribe.title')}>
      {isLoading && <Loading />}
      {error !== undefined && <Failed error={error} retry={refetch} />}
      {data && (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <CopyLink name="personal" label={t('subscribe.personal')} hint={t('subscribe.personal.hint')} value={data.personal} />
          <CopyLink name="public" label={t('subscribe.public')} hint={t('subscribe.public.hint')} value={data.public} />
          <Typography variant="pi" textColor="neutral600">
            {t('subscribe.slow')}
          </Typography>
        </Flex>
      )}
    </Card>
  );
}
