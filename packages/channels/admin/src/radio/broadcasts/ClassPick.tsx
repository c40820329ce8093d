import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import { BROADCAST_CLASSES, type BroadcastClass } from '../../../../domain/radio/broadcast';
import { useT } from '../../useT';
import { ClassSign } from './ClassSign';

const Choice = styled.label<{ $on: boolean }>`
  flex: 1 1 14rem;
  display: flex;
  gap: 10px;
  align-items: flex-start;
  min-height: 44px;
  padding: 10px 12px;
  border: 1px solid ${({ theme, $on }) => ($on ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $on }) => ($on ? theme.colors.primary100 : theme.colors.neutral0)};
  cursor: pointer;
  &:has(:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  &:has(:disabled) {
    cursor: not-allowed;
  }
`;

type Props = { value: BroadcastClass; disabled?: boolean; put(value: BroadcastClass): void };

/** The three classes, each with what it means for the ward that plays it. */
export function ClassPick({ value, disabled = false, put }: Props) {
  const t = useT();
  const id = useId();
  return (
    <Box role="radiogroup" aria-labelledby={id}>
      <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
        {t('broadcast.class')}
      </Typography>
      <Flex gap={2} wrap="wrap" alignItems="stretch" paddingTop={1}>
        {BROADCAST_CLASSES.map((one) => (
          <Choice key={one} $on={value === one}>
            <input
              type="radio"
              name={id}
              value={one}
              checked={value === one}
              disabled={disabled}
              onChange={() => put(one)}
              style={{ marginTop: 3, width: 16, height: 16, flex: 'none' }}
            />
            <Box>
              <ClassSign is={one} />
              <Typography tag="p" variant="pi" textColor="neutral700" style={{ paddingTop: 4 }}>
                {t(`broadcast.means.${one}`)}
              </Typography>
            </Box>
          </Choice>
        ))}
      </Flex>
    </Box>
  );
}
