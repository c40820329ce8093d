import { Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';

/** What can be done to a row, for a thumb or a mouse. */
export function RowMenu({ label, acts }: { label: string; acts: readonly { name: string; run(): void; danger?: boolean }[] }) {
  if (acts.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger
        variant="ghost"
        size="S"
        endIcon={null}
        aria-label={label}
        style={{ minWidth: 44, minHeight: 44, padding: 0, justifyContent: 'center' }}
      >
        <More aria-hidden />
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {acts.map(({ name, run, danger }) => (
          <Menu.Item key={name} onSelect={run} variant={danger ? 'danger' : undefined} style={{ minHeight: 44 }}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
