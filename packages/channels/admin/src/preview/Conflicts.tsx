import { useLanguage } from '@hoitu/admin-kit';
import { Box } from '@strapi/design-system';
import type { Previewed } from '../../../contracts';
import { Conflicts as Both } from '../components/Conflicts';
import { useT } from '../useT';
import { useSayInFull } from './say';
import type { Choice, Conflict, Draft } from './wish';

type Props = { draft: Draft; fields: Previewed['fields']; zone: string; choose(conflict: Conflict, choice: Choice): void };

/** What both changed for one story on one channel. */
export function Conflicts({ draft, fields, zone, choose }: Props) {
  const t = useT();
  const language = useLanguage();
  const sayInFull = useSayInFull(zone);
  if (draft.conflicts.length === 0) return null;
  const nameOf = ({ field }: Conflict): string =>
    fields.find(({ name }) => `fields.${name}` === field)?.label[language] ?? t(field === 'at' ? 'time.label' : 'picture.label');
  const say = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t(field === 'at' ? 'time.none' : 'merge.none');
    if (field === 'at') return sayInFull(String(value));
    if (field !== 'image') return String(value);
    const { file, focal } = value as { file: number; focal: { x: number; y: number } | null };
    return t('merge.picture', { file, x: focal?.x ?? 50, y: focal?.y ?? 50 });
  };
  return (
    <Box paddingTop={3}>
      <Both conflicts={draft.conflicts} nameOf={nameOf} say={say} choose={choose} />
    </Box>
  );
}
