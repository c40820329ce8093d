import { Card, Chip, type Tone, type Undo, UndoBar } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { memo, type RefObject, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import type { Invitation } from '../../../contracts';
import { useSay } from '../say';
import { useT } from '../useT';
import { TWICE_MS } from './AgendaRun';
import { useHere } from './context';
import { atTheDoor, byCode, codeOf, found, isScan } from './finding';
import { WalkIn } from './WalkIn';

const RSVP: Record<Invitation['rsvp'], Tone> = {
  none: 'secondary',
  yes: 'success',
  online: 'success',
  substitute: 'success',
  no: 'neutral',
};

const Search = styled.input`
  width: 100%;
  min-height: 44px;
  padding: 8px 12px;
  font: inherit;
  font-size: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

const Line = styled.li<{ $chosen: boolean }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px 12px;
  align-items: center;
  padding: 6px 8px;
  overflow-wrap: anywhere;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : 'transparent')};
  /* Two hundred of them: those out of sight are not laid out. */
  content-visibility: auto;
  contain-intrinsic-size: auto 60px;
  button {
    min-height: 44px;
  }
  @media (max-width: 700px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

type LineProps = {
  one: Invitation;
  chosen: boolean;
  may: boolean;
  zone: string;
  onIn(one: Invitation): void;
  onOut(one: Invitation): void;
};

const Person = memo(function Person({ one, chosen, may, zone, onIn, onOut }: LineProps) {
  const t = useT();
  const say = useSay();
  return (
    <Line $chosen={chosen} data-person={one.id} data-in={one.checkedInAt ? 'yes' : 'no'}>
      <Box style={{ minWidth: 0 }}>
        <Typography fontWeight="bold">{one.substitute?.name ?? one.name}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[one.substitute && t('session.instead', { name: one.name }), one.substitute?.role ?? one.role, one.agencyName]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      {one.checkedInAt ? (
        <Flex gap={2}>
          <Chip tone="success">{t('session.in_at', { time: say.clock(one.checkedInAt, zone) })}</Chip>
          {may && (
            <Button variant="ghost" onClick={() => onOut(one)} aria-label={t('session.undo.of', { name: one.name })}>
              {t('session.undo')}
            </Button>
          )}
        </Flex>
      ) : (
        <Flex gap={2}>
          <Chip tone={RSVP[one.rsvp]}>{t(`session.rsvp.${one.rsvp}`)}</Chip>
          {may && (
            <Button variant="secondary" onClick={() => onIn(one)} aria-label={t('session.check_in.of', { name: one.name })}>
              {t('session.check_in')}
            </Button>
          )}
        </Flex>
      )}
    </Line>
  );
});

type Told = { tone: 'success' | 'warning' | 'danger'; text: string } | null;

/** Who is here. One press each; a scanner types into the search field. */
export function CheckIn({ search }: { search: RefObject<HTMLInputElement> }) {
  const t = useT();
  const say = useSay();
  const { room, shown, may } = useHere();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [told, setTold] = useState<Told>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [walking, setWalking] = useState(false);
  const all = useMemo(() => atTheDoor(shown.invitations), [shown.invitations]);
  const list = useMemo(() => (isScan(typed) ? all : found(all, typed)), [all, typed]);
  const inRoom = all.filter((one) => one.checkedInAt !== null).length;
  const zone = shown.occurrence.timezone;
  const open = may.manage && !['cancelled', 'held', 'minutes_published'].includes(shown.occurrence.state);

  const acts = useMemo(() => {
    /** Who has just come in, and when: the second press of a double one must not let them out again. */
    let came = { id: '', at: 0 };
    const out = (one: Invitation) => {
      room.act({ op: 'undo_check_in', invitation: one.id }, t('session.did.undo', { name: one.name }));
      setUndo(null);
    };
    const onOut = (one: Invitation) => {
      if (came.id !== one.id || Date.now() - came.at >= TWICE_MS) out(one);
    };
    const onIn = (one: Invitation) => {
      came = { id: one.id, at: Date.now() };
      room.act({ op: 'check_in', invitation: one.id }, t('session.did.check_in', { name: one.name }));
      setUndo({ text: t('session.did.check_in', { name: one.substitute?.name ?? one.name }), back: () => out(one) });
    };
    return { onIn, onOut };
  }, [room, t]);

  const arrive = (one: Invitation) => {
    const name = one.substitute?.name ?? one.name;
    if (one.checkedInAt) setTold({ tone: 'warning', text: t('session.already', { name, time: say.clock(one.checkedInAt, zone) }) });
    else if (one.withdrawn) setTold({ tone: 'danger', text: t('session.withdrawn', { name }) });
    else {
      acts.onIn(one);
      setTold({ tone: 'success', text: t('session.welcome', { name, agency: one.agencyName }) });
    }
    setTyped('');
    setChosen(0);
  };
  const enter = () => {
    if (!open || !typed.trim()) return;
    const scanned = byCode(shown.invitations, typed);
    if (scanned) return arrive(scanned);
    if (isScan(typed)) {
      setTold({ tone: 'danger', text: t('session.code_unknown', { code: codeOf(typed) }) });
      return setTyped('');
    }
    const one = list[chosen];
    if (one) arrive(one);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      const place = Math.max(0, Math.min(list.length - 1, chosen + step));
      setChosen(place);
      document.querySelector(`[data-person="${list[place]?.id}"]`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (event.key === 'Escape') setTyped('');
  };
  return (
    <Card
      title={t('session.door')}
      aside={
        <Typography fontWeight="bold" data-in-room={inRoom} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {t('session.in_room', { count: inRoom, of: all.length })}
        </Typography>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Search
          ref={search}
          type="search"
          name="door"
          autoComplete="off"
          aria-label={t('session.find')}
          placeholder={t('session.find')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Box role="status" aria-live="polite">
          {told && (
            <Box background={`${told.tone}100`} hasRadius padding={3} data-told={told.tone}>
              <Typography fontWeight="bold" textColor={`${told.tone}700`}>
                {told.text}
              </Typography>
            </Box>
          )}
        </Box>
        {list.length === 0 && (
          <Typography textColor="neutral600">{t(all.length === 0 ? 'session.nobody_invited' : 'session.nobody_found')}</Typography>
        )}
        <Box tag="ul" style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 'max(24rem, calc(100vh - 36rem))', overflowY: 'auto' }}>
          {list.map((one, n) => (
            <Person key={one.id} one={one} chosen={typed !== '' && n === chosen} may={open} zone={zone} {...acts} />
          ))}
        </Box>
        {open && (
          <Button variant="tertiary" onClick={() => setWalking(true)} style={{ minHeight: 44 }}>
            {t('session.walk_in')}
          </Button>
        )}
      </Flex>
      {walking && <WalkIn typed={typed} onClose={() => setWalking(false)} />}
      <UndoBar undo={undo} words={{ undo: t('session.undo'), close: t('act.close') }} onForget={() => setUndo(null)} />
    </Card>
  );
}
