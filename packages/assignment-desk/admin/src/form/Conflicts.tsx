import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { type Choice, type Conflict, joins } from '../../../domain/merge';
import { useT } from '../useT';
import { useSayField, useSayValue } from './say';

const Sides = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
  @media (max-width: 640px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** What both changed: the two values side by side, to be chosen by a person. */
export function Conflicts({ conflicts, onChoose }: { conflicts: Conflict[]; onChoose(conflict: Conflict, choice: Choice): void }) {
  const t = useT();
  const sayField = useSayField();
  if (conflicts.length === 0) return null;
  return (
    <Box tag="section" aria-label={t('merge.title')} background="neutral0" hasRadius padding={3} borderColor="warning500">
      <Typography tag="h3" variant="delta">
        {t('merge.title')}
      </Typography>
      {conflicts.map((conflict) => (
        <Box
          tag="fieldset"
          key={conflict.field}
          data-conflict={conflict.field}
          paddingTop={3}
          style={{ border: 0, padding: '12px 0 0', margin: 0 }}
        >
          <Typography tag="legend" fontWeight="semiBold">
            {sayField(conflict.field)}
          </Typography>
          <Sides>
            <Side name={t('merge.theirs')} act={t('merge.takeTheirs')} conflict={conflict} side="theirs" onChoose={onChoose} />
            <Side name={t('merge.mine')} act={t('merge.takeMine')} conflict={conflict} side="mine" onChoose={onChoose} />
          </Sides>
          {joins(conflict) && (
            <Box paddingTop={2}>
              <Button variant="tertiary" style={{ minHeight: 44 }} onClick={() => onChoose(conflict, 'both')}>
                {t('merge.both')}
              </Button>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

function Side({
  name,
  act,
  conflict,
  side,
  onChoose,
}: {
  name: string;
  act: string;
  conflict: Conflict;
  side: 'mine' | 'theirs';
  onChoose(conflict: Conflict, choice: Choice): void;
}) {
  const sayValue = useSayValue();
  return (
    <Flex direction="column" alignItems="stretch" justifyContent="space-between" gap={2} background="neutral100" hasRadius padding={2}>
      <Box>
        <Typography variant="pi" textColor="neutral600">
          {name}
        </Typography>
        <Typography tag="p" tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 240, overflowY: 'auto' }}>
          {sayValue(conflict.field, conflict[side])}
        </Typography>
      </Box>
      <Button variant={side === 'mine' ? 'secondary' : 'tertiary'} style={{ minHeight: 44 }} onClick={() => onChoose(conflict, side)}>
        {act}
      </Button>
    </Flex>
  );
}
