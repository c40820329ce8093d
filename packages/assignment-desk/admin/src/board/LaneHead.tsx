import { Initials } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';
import { useT } from '../useT';
import { HEADS } from './Columns';
import type { Lane } from './lanes';
import { SIZE } from './layout';

/** Stays in sight while one scrolls through a long lane. */
const Head = styled.div<{ $below: number }>`
  position: sticky;
  top: ${({ $below }) => $below}px;
  left: 0;
  z-index: 1;
  height: ${SIZE.head}px;
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Fold = styled.button`
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: ${SIZE.head}px;
  max-width: min(100%, calc(100vw - 32px));
  padding: 0 4px;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  cursor: pointer;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  svg {
    width: 12px;
    height: 12px;
    flex: none;
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Title = styled.h2`
  font-size: 1.5rem;
  font-weight: 700;
  overflow: hidden;
  white-space: nowrap;
  text-overflow: ellipsis;
`;

const Colour = styled.span`
  width: 10px;
  height: 10px;
  border-radius: 3px;
  flex: none;
`;

/** Whose lane it is, with how many people and pieces; a press folds it. `more`: not everything has been read. */
export function LaneHead({
  lane,
  folded,
  more,
  below = HEADS,
  onFold,
}: {
  lane: Lane;
  folded: boolean;
  more: boolean;
  below?: number;
  onFold(): void;
}) {
  const t = useT();
  const count = `${lane.count}${more ? '+' : ''}`;
  return (
    <Head $below={below}>
      <Fold type="button" aria-expanded={!folded} onClick={onFold}>
        {folded ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />}
        {lane.by === 'person' && lane.id !== null ? (
          <Initials name={lane.title} />
        ) : (
          lane.colour && <Colour style={{ background: lane.colour }} aria-hidden />
        )}
        <Title>{lane.title}</Title>
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {lane.by === 'person'
            ? t('lane.pieces', { count, pieces: lane.count })
            : lane.of === null
              ? t('lane.sum', { people: lane.people, count, pieces: lane.count })
              : t('lane.sumOf', { people: lane.people, of: lane.of, count, pieces: lane.count })}
        </Typography>
      </Fold>
    </Head>
  );
}
