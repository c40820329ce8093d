import { useLanguage } from '@hoitu/admin-kit';
import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';

type Fields = Record<string, string>;

/** Ways to make it fit, each with a way back. */
export function Suggestions({ channel, fields, apply }: { channel: Previewed; fields: Fields; apply(next: Fields): void }) {
  const t = useT();
  const language = useLanguage();
  // What stood there before the last suggestion, while what it made still stands untouched.
  const [undo, setUndo] = useState<{ before: Fields; after: Fields } | null>(null);
  const take = (given: Fields) => {
    const after = { ...fields, ...given };
    setUndo({ before: fields, after });
    apply(after);
  };
  const back = undo && JSON.stringify(undo.after) === JSON.stringify(fields) ? undo.before : null;
  if (channel.suggestions.length === 0 && !back) return null;
  return (
    <Flex gap={2} wrap="wrap" paddingTop={2} data-suggestions>
      {channel.suggestions.map((one) => (
        <Button key={one.label.en} variant="secondary" size="S" onClick={() => take(one.fields)} style={{ minHeight: 44 }}>
          {one.label[language]}
        </Button>
      ))}
      {back && (
        <Button
          variant="tertiary"
          size="S"
          style={{ minHeight: 44 }}
          onClick={() => {
            apply(back);
            setUndo(null);
          }}
        >
          {t('preview.undo')}
        </Button>
      )}
    </Flex>
  );
}
