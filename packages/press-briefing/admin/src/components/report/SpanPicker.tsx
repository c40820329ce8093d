import { Button, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useT } from '../../useT';
import { Text } from '../fields';
import { type Days, SPANS, type SpanName } from './spans';

const Group = styled.fieldset`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: 8px;
  margin: 0;
  padding: 0;
  border: 0;
  legend {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (max-width: 700px) {
    button {
      min-height: 44px;
    }
  }
`;

/** Four weeks, the quarter, the year, or days of one's own; both of these belong to it. */
export function SpanPicker({ name, days, onChange }: { name: SpanName; days: Days; onChange: (name: SpanName, days: Days) => void }) {
  const t = useT();
  return (
    <Group>
      <legend>{t('span.legend')}</legend>
      {SPANS.map((one) => (
        <Button
          key={one}
          type="button"
          size="L"
          variant={one === name ? 'secondary' : 'tertiary'}
          aria-pressed={one === name}
          onClick={() => onChange(one, days)}
        >
          {t(`span.${one}`)}
        </Button>
      ))}
      {name === 'own' && (
        <Flex gap={2} wrap="wrap">
          <Text name="from" type="date" label={t('span.from')} value={days.from} onChange={(from) => onChange('own', { ...days, from })} />
          <Text name="to" type="date" label={t('span.to')} value={days.to} onChange={(to) => onChange('own', { ...days, to })} />
        </Flex>
      )}
    </Group>
  );
}
