import { Button, Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../useT';
import { saySize } from './size';

/** Chooses one file. The browser's own control speaks the browser's language and is drawn too small for a thumb. */
export function FilePick({ file, accept, onPick }: { file: File | null; accept: string; onPick: (file: File | null) => void }) {
  const t = useT();
  const { locale } = useIntl();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Flex gap={3} wrap="wrap">
      <Button type="button" size="L" variant="secondary" onClick={() => input.current?.click()}>
        {t(file ? 'documents.choose_other' : 'documents.choose')}
      </Button>
      <Typography role="status" textColor={file ? 'neutral800' : 'neutral600'} style={{ overflowWrap: 'anywhere' }}>
        {file ? `${file.name} · ${saySize(file.size, locale)}` : t('documents.none_chosen')}
      </Typography>
      <input ref={input} hidden type="file" name="file" accept={accept} onChange={(event) => onPick(event.target.files?.[0] ?? null)} />
    </Flex>
  );
}
