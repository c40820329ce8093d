import { Caution, Due } from '@hoitu/admin-kit';
import { Box, Flex, LinkButton, TextButton, Typography } from '@strapi/design-system';
import { Phone, PinMap } from '@strapi/icons';
import { useState } from 'react';
import type { Work } from '../../../contracts';
import { isPending } from '../../../domain/due';
import type { Acting } from '../hooks/useActing';
import { useT } from '../useT';
import { ActButtons } from './ActButtons';
import { useBar, useSayChannel, useSayMoment } from './facts';
import { telOf } from './People';
import { WorkMore } from './WorkMore';

const MINE = ['accept', 'decline', 'start', 'file'] as const;
const TALL = { minHeight: 44 };
/** A brief that fills more than some lines of a phone is folded. */
const LONG = 220;

/** A piece of own work with everything a reporter needs of it in the street. */
export function WorkCard({ item, acting, glows }: { item: Work; acting: Acting; glows: boolean }) {
  const t = useT();
  const say = useSayMoment();
  const sayChannel = useSayChannel();
  const bar = useBar(item);
  const words = [
    t(`kind.${item.kind}`),
    ...item.channels.map(sayChannel),
    item.length ? t(`length.${item.length.unit}`, { amount: item.length.amount }) : '',
    item.place,
    item.closed ? t('closed') : '',
  ].filter(Boolean);
  const near = bar !== 'neutral200';
  const returned = item.note && item.state === 'in_progress';
  return (
    <Box
      tag="article"
      aria-label={item.slugline}
      background={glows ? 'primary100' : 'neutral0'}
      hasRadius
      shadow="tableShadow"
      borderColor="neutral150"
      marginTop={2}
      position="relative"
      overflow="hidden"
      data-work={item.id}
      tabIndex={-1}
    >
      <Box background={bar} position="absolute" top={0} bottom={0} left={0} width="4px" />
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3} paddingBottom={3} paddingLeft={4} paddingRight={3}>
        {returned && (
          <Box background="warning100" hasRadius padding={2}>
            <Typography textColor="neutral800" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
              {t('myWork.returned', { note: item.note ?? '' })}
            </Typography>
          </Box>
        )}
        <Typography tag="h3" fontWeight="bold" style={{ fontSize: '1.5rem', lineHeight: 1.35, overflowWrap: 'anywhere' }}>
          {item.slugline}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {words.join(' · ')}
          </Typography>
          {item.due && isPending(item.state) && (
            <Typography variant="pi" textColor="neutral600">
              {t('dueBy', { at: say(item.due) })} {near && <Due at={item.due} />}
            </Typography>
          )}
          {!isPending(item.state) && (
            <Typography variant="pi" textColor="neutral600">
              {t(`state.${item.state}`)} · {say(item.stateAt)}
            </Typography>
          )}
        </Flex>
        {item.embargo && <Caution>{t('embargoed', { at: say(item.embargo) })}</Caution>}
        {item.state === 'offered' && item.offerUntil && (
          <Typography textColor="secondary700">{t('answerBy', { at: say(item.offerUntil) })}</Typography>
        )}
        <Brief text={item.brief} />
        <ActButtons item={item} acting={acting} only={MINE} tall />
        {(item.contacts.some((contact) => contact.phone) || item.place) && (
          <Flex gap={2} wrap="wrap">
            {item.contacts
              .filter((contact) => contact.phone)
              .map((contact) => (
                <LinkButton key={contact.phone} variant="tertiary" startIcon={<Phone />} href={telOf(contact.phone)} style={TALL}>
                  {t('call', { name: contact.name })}
                </LinkButton>
              ))}
            {item.place && (
              <LinkButton
                variant="tertiary"
                startIcon={<PinMap />}
                href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(item.place)}`}
                target="_blank"
                rel="noreferrer"
                style={TALL}
              >
                {t('map')}
              </LinkButton>
            )}
          </Flex>
        )}
        <WorkMore item={item} />
      </Flex>
    </Box>
  );
}

function Brief({ text }: { text: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!text) return null;
  const long = text.length > LONG || text.split('\n').length > 5;
  const folded =
    long && !open ? { display: '-webkit-box', WebkitLineClamp: 4, WebkitBoxOrient: 'vertical' as const, overflow: 'hidden' } : {};
  return (
    <Box>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', ...folded }}>
        {text}
      </Typography>
      {long && (
        <TextButton aria-expanded={open} onClick={() => setOpen(!open)} style={TALL}>
          {t(open ? 'myWork.less' : 'myWork.all')}
        </TextButton>
      )}
    </Box>
  );
}
