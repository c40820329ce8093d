import { Button, Flex } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { type ReactNode, useId, useState } from 'react';
import type { KindView } from '../../../contracts';
import { useT } from '../useT';

type Field = KindView['fields'][number];
type Props = { fields: readonly Field[]; problems: Record<string, string>; setting(field: Field): ReactNode };

/** Settings that are seldom touched, behind one press; open by itself where the server refused one of them. */
export function MoreSettings({ fields, problems, setting }: Props) {
  const t = useT();
  const id = useId();
  const [asked, setAsked] = useState(false);
  if (fields.length === 0) return null;
  const refused = fields.some(({ name }) => problems[name]);
  const open = asked || refused;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex>
        <Button
          type="button"
          variant="ghost"
          endIcon={open ? <ChevronUp /> : <ChevronDown />}
          aria-expanded={open}
          aria-controls={id}
          disabled={refused}
          onClick={() => setAsked(!open)}
        >
          {t('form.more', { count: fields.length })}
        </Button>
      </Flex>
      <Flex id={id} direction="column" alignItems="stretch" gap={4} hidden={!open} display={open ? 'flex' : 'none'}>
        {fields.map(setting)}
      </Flex>
    </Flex>
  );
}
