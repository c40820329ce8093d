import { Blank, Chip, Failed, Loading, sayDuration, saySigned, useNow, useQueryString } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { BulletinLine } from '../../../../contracts';
import { Frame } from '../../components/Frame';
import { useFresh } from '../../hooks/useFresh';
import { HOME } from '../../pluginId';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { useChannelsBulletinsQuery } from './api';
import { BulletinForm } from './BulletinForm';
import { BulletinChip } from './chips';
import { TONES, verdictOn } from './Standing';
import { usePageKey } from './usePageKey';
import { dayFrom, isoDay, mondayOf, readDay, sayDay } from './words';

const HERE = `${HOME}/bulletins`;

/** The bulletins of a day or a week: those on air first, then by their time. */
export function BulletinsPage() {
  const t = useT();
  const { locale } = useIntl();
  const can = useCan();
  const navigate = useNavigate();
  const [params, put] = useQueryString();
  const [making, setMaking] = useState(false);
  const today = dayFrom(useNow());
  const week = params.get('by') !== 'day';
  const day = readDay(params.get('day')) ?? today;
  const from = week ? mondayOf(day) : day;
  const until = dayFrom(from, week ? 7 : 1);
  const { currentData: data, error, refetch } = useChannelsBulletinsQuery({ from: from.toISOString(), until: until.toISOString() });
  useFresh(['bulletin.', 'script.'], refetch);
  usePageKey('n', can.bulletins ? () => setMaking(true) : null);

  const onAir = (data ?? []).filter(({ state }) => state === 'on_air');
  const rest = (data ?? []).filter(({ state }) => state !== 'on_air');
  const days = [...new Set(rest.map(({ startsAt }) => isoDay(new Date(startsAt))))];
  const go = (days: number) => put({ day: isoDay(dayFrom(day, days)) });
  const make = can.bulletins && <Button onClick={() => setMaking(true)}>{t('bulletin.new')}</Button>;
  return (
    <Frame
      actions={
        <>
          <Button tag={Link} to={`${HERE}/templates`} variant="tertiary">
            {t('template.title')}
          </Button>
          {make}
        </>
      }
    >
      <Flex gap={2} wrap="wrap" paddingBottom={4}>
        <Button variant="tertiary" aria-label={t('bulletins.earlier')} onClick={() => go(week ? -7 : -1)}>
          {t('bulletins.earlierSign')}
        </Button>
        <Button variant={isoDay(day) === isoDay(today) ? 'secondary' : 'tertiary'} onClick={() => put({ day: null })}>
          {t(week ? 'bulletins.thisWeek' : 'bulletins.today')}
        </Button>
        <Button variant="tertiary" aria-label={t('bulletins.later')} onClick={() => go(week ? 7 : 1)}>
          {t('bulletins.laterSign')}
        </Button>
        <Typography tag="h2" variant="delta" fontWeight="bold" style={{ padding: '0 8px' }}>
          {week ? t('bulletins.span', { from: sayDay(from, locale), until: sayDay(dayFrom(until, -1), locale) }) : sayDay(day, locale)}
        </Typography>
        <Flex gap={1} marginLeft="auto" role="group" aria-label={t('bulletins.by')}>
          {(['day', 'week'] as const).map((by) => (
            <Button
              key={by}
              variant={week === (by === 'week') ? 'secondary' : 'tertiary'}
              aria-pressed={week === (by === 'week')}
              onClick={() => put({ by: by === 'day' ? 'day' : null })}
            >
              {t(`bulletins.${by}`)}
            </Button>
          ))}
        </Flex>
      </Flex>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.length === 0 ? (
        <Blank text={t(week ? 'bulletins.emptyWeek' : 'bulletins.emptyDay')} action={make} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {onAir.length > 0 && <Group title={t('bulletin.state.on_air')} lines={onAir} />}
          {days.map((iso) => {
            const at = readDay(iso) ?? today;
            const title = iso === isoDay(today) ? t('bulletins.todayDay', { day: sayDay(at, locale) }) : sayDay(at, locale);
            return <Group key={iso} title={title} lines={rest.filter(({ startsAt }) => isoDay(new Date(startsAt)) === iso)} />;
          })}
        </Flex>
      )}
      {making && (
        <BulletinForm
          bulletin={null}
          day={week ? null : day}
          onDone={({ id }) => navigate(`${HERE}/${id}`)}
          onClose={() => setMaking(false)}
        />
      )}
    </Frame>
  );
}

const List = styled.ul`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;
const Line = styled(Link)`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 12px;
  align-items: center;
  min-height: 44px;
  padding: 8px 16px;
  color: inherit;
  text-decoration: none;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  li:first-child > & {
    border-top: 0;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
const clock = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

function Group({ title, lines }: { title: string; lines: readonly BulletinLine[] }) {
  return (
    <section>
      <Typography tag="h3" variant="delta" fontWeight="bold" style={{ paddingBottom: 6 }}>
        {title}
      </Typography>
      <List>
        {lines.map((line) => (
          <li key={line.id}>
            <One line={line} />
          </li>
        ))}
      </List>
    </section>
  );
}

function One({ line }: { line: BulletinLine }) {
  const t = useT();
  const { name, state, startsAt, hardEnd, items, seconds, over, trouble } = line;
  const [starts, ends] = [new Date(startsAt), new Date(hardEnd)];
  const minute = (at: Date) => at.toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const verdict = verdictOn(over);
  return (
    <Line to={`${HERE}/${line.id}`} data-bulletin={line.id}>
      <Typography fontWeight="bold" style={clock} title={starts.toLocaleString()}>
        {minute(starts)}
      </Typography>
      <Typography fontWeight="bold" textColor="neutral800" style={{ flex: '1 1 12rem', overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      {trouble > 0 && state !== 'done' && <Chip tone="danger">{t('bulletins.trouble', { count: trouble })}</Chip>}
      <BulletinChip state={state} />
      <Typography variant="pi" textColor="neutral600" style={clock}>
        {t('bulletins.sum', { count: items, length: sayDuration(seconds), end: minute(ends) })}
      </Typography>
      {items > 0 && state !== 'done' && (
        <Chip tone={TONES[verdict]}>
          {verdict === 'onTime' ? t('bulletin.verdict.onTime') : `${t(`bulletin.verdict.${verdict}`)} ${saySigned(over)}`}
        </Chip>
      )}
    </Line>
  );
}
