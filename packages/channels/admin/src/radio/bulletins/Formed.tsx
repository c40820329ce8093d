import { Flex } from '@strapi/design-system';
import type { FormEvent, ReactNode } from 'react';

/** A form in a sheet, one field below the other. Where nothing may be changed it can still be scrolled by keys. */
export function Formed({
  id,
  edits,
  onSubmit,
  children,
}: {
  id: string;
  edits: boolean;
  onSubmit(event: FormEvent): void;
  children: ReactNode;
}) {
  const fields = (
    <fieldset disabled={!edits} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
      </Flex>
    </fieldset>
  );
  return edits ? (
    <form id={id} onSubmit={onSubmit}>
      {fields}
    </form>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a field to go to, the keys that scroll need a place to begin
    <div tabIndex={0}>{fields}</div>
  );
}
