import { Box, Button, Field, IconButton, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useEffect, useId, useRef } from 'react';
import { styled } from 'styled-components';
import { KINDS } from '../../../domain/work';
import { CHANNELS, useSayChannel } from '../components/facts';
import { useT } from '../useT';
import type { CountRow } from './draft';

const ANY = 'any';

const Row = styled.li<{ $wide: boolean }>`
  display: grid;
  grid-template-columns: ${({ $wide }) => ($wide ? 'minmax(0, 1fr) minmax(0, 1fr)' : 'minmax(0, 2fr)')} minmax(5rem, 8rem) auto;
  gap: 8px;
  align-items: end;
  padding-bottom: 12px;
  @media (max-width: 640px) {
    grid-template-columns: minmax(0, 1fr) auto;
    & > :nth-child(1),
    & > :nth-child(2):not(:nth-last-child(2)) {
      grid-column: 1 / -1;
    }
  }
`;

/**
 * Lines of "so many of a kind (for a channel)": added and removed without leaving the keyboard. The new line has the focus; after
 * a removal, the line that took its place, else the button that adds.
 */
export function CountRows({
  rows,
  channels,
  label,
  onChange,
}: {
  rows: CountRow[];
  channels: boolean;
  label: string;
  onChange(rows: CountRow[]): void;
}) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const next = useRef<number | null>(null);
  const channelList = useId();
  const sayChannel = useSayChannel();
  useEffect(() => {
    if (next.current === null) return;
    const line = list.current?.children[Math.min(next.current, rows.length - 1)];
    next.current = null;
    (line?.querySelector<HTMLElement>('[role="combobox"]') ?? add.current)?.focus();
  }, [rows.length]);

  const put = (place: number, part: Partial<CountRow>) => onChange(rows.map((row, one) => (one === place ? { ...row, ...part } : row)));
  const remove = (place: number) => {
    next.current = place;
    onChange(rows.filter((_, one) => one !== place));
  };
  const more = () => {
    next.current = rows.length;
    const unused = KINDS.find((kind) => !rows.some((row) => row.kind === kind));
    onChange([...rows, { kind: unused ?? '', channel: '', count: '1' }]);
  };
  // A channel the house knows is kept by its name in the data; an own one as it was typed. While somebody types, only its very
  // word is taken for it: nothing changes under the fingers.
  const channelOf = (typed: string): string => CHANNELS.find((channel) => sayChannel(channel) === typed) ?? typed;
  const settled = (typed: string): string =>
    CHANNELS.find((channel) => sayChannel(channel).toLocaleLowerCase('vi') === typed.trim().toLocaleLowerCase('vi')) ?? typed;

  return (
    <Box tag="fieldset" style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold" paddingBottom={2}>
        {label}
      </Typography>
      <ul ref={list}>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own, and all its inputs are controlled.
          <Row key={place} $wide={channels}>
            <Field.Root>
              <Field.Label>{t('field.kind')}</Field.Label>
              <SingleSelect value={row.kind || ANY} onChange={(kind) => put(place, { kind: kind === ANY ? '' : String(kind) })}>
                {channels && <SingleSelectOption value={ANY}>{t('campaigns.anyKind')}</SingleSelectOption>}
                {KINDS.map((kind) => (
                  <SingleSelectOption key={kind} value={kind}>
                    {t(`kind.${kind}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            {channels && (
              <Field.Root>
                <Field.Label>{t('campaigns.channel')}</Field.Label>
                <TextInput
                  list={channelList}
                  maxLength={40}
                  placeholder={t('campaigns.anyChannel')}
                  value={row.channel && sayChannel(row.channel)}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) => put(place, { channel: channelOf(event.target.value) })}
                  onBlur={() => put(place, { channel: settled(row.channel) })}
                />
              </Field.Root>
            )}
            <Field.Root>
              <Field.Label>{t('campaigns.count')}</Field.Label>
              <TextInput
                type="number"
                inputMode="numeric"
                min={1}
                max={100_000}
                value={row.count}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => put(place, { count: event.target.value })}
              />
            </Field.Root>
            <IconButton size="L" label={t('campaigns.removeLine', { line: place + 1 })} onClick={() => remove(place)}>
              <Trash />
            </IconButton>
          </Row>
        ))}
      </ul>
      {channels && (
        <datalist id={channelList}>
          {CHANNELS.map((channel) => (
            <option key={channel} value={sayChannel(channel)} />
          ))}
        </datalist>
      )}
      <Button ref={add} type="button" variant="tertiary" startIcon={<Plus />} onClick={more}>
        {t('campaigns.addLine')}
      </Button>
    </Box>
  );
}
