import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { sayDuration } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { BulletinRow } from '../../../../contracts';
import { secondsOf } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';
import { DIVIDER } from './order';

const Zone = styled.div<{ $over: boolean; $tall: boolean }>`
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: center;
  margin: 8px 0 4px;
  padding: 6px 12px;
  min-height: ${({ $tall }) => ($tall ? 56 : 36)}px;
  border: 1px dashed ${({ theme, $over }) => ($over ? theme.colors.primary600 : 'transparent')};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : 'transparent')};
`;

/** The line between the bulletin and its spares; while something is carried, a place to let it go. */
export function SparesHead({ spares, edits, over }: { spares: readonly BulletinRow[]; edits: boolean; over: boolean }) {
  const t = useT();
  const { setNodeRef, transform, transition } = useSortable({ id: DIVIDER, disabled: { draggable: true } });
  const seconds = spares.reduce((sum, row) => sum + secondsOf(row), 0);
  return (
    <Zone
      ref={setNodeRef}
      data-spares
      $over={over}
      $tall={spares.length === 0}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Typography tag="h2" variant="delta" fontWeight="bold">
        {t('bulletin.spares')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {spares.length > 0
          ? t('bulletin.sparesSum', { count: spares.length, length: sayDuration(seconds) })
          : t(edits ? 'bulletin.noSpares' : 'bulletin.noneSpare')}
      </Typography>
    </Zone>
  );
}
