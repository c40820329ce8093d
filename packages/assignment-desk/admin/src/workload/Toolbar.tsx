import { Button, Field, Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Desk } from '../../../contracts';
import { useT } from '../useT';
import type { Span } from './useSpan';

const Bar = styled(Flex)`
  @media print {
    display: none;
  }
`;

/** Which days and which desk: arrows, a date, one week or two. */
export function Toolbar({ span, desks }: { span: Span; desks: readonly Desk[] }) {
  const t = useT();
  return (
    <Bar gap={2} wrap="wrap" paddingBottom={3}>
      <Flex gap={1}>
        <IconButton label={t('workload.earlier')} size="L" onClick={() => span.step(-1)}>
          <ChevronLeft />
        </IconButton>
        <Button variant="tertiary" size="L" onClick={() => span.go(null)}>
          {t('workload.today')}
        </Button>
        <IconButton label={t('workload.later')} size="L" onClick={() => span.step(1)}>
          <ChevronRight />
        </IconButton>
      </Flex>
      <Field.Root>
        <Field.Input
          type="date"
          aria-label={t('workload.from')}
          value={span.from}
          onChange={(event) => event.target.value && span.go(event.target.value)}
        />
      </Field.Root>
      <SingleSelect
        aria-label={t('workload.span')}
        value={String(span.weeks)}
        onChange={(weeks) => span.put({ weeks: weeks === '2' ? '2' : null })}
      >
        <SingleSelectOption value="1">{t('workload.week')}</SingleSelectOption>
        <SingleSelectOption value="2">{t('workload.twoWeeks')}</SingleSelectOption>
      </SingleSelect>
      <SingleSelect
        aria-label={t('filter.desk')}
        value={span.desk || 'all'}
        onChange={(desk) => span.put({ desk: desk === 'all' ? null : String(desk) })}
      >
        <SingleSelectOption value="all">{t('filter.allDesks')}</SingleSelectOption>
        {desks.map((desk) => (
          <SingleSelectOption key={desk.id} value={desk.id}>
            {desk.name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Bar>
  );
}
