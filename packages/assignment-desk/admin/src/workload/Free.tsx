import { Chip, Initials, Card as Sheet } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Card, Workload } from '../../../contracts';
import { KINDS, type Kind } from '../../../domain/work';
import { whoIsFree } from '../../../domain/workload';
import { Choice } from '../form/Choice';
import { useT } from '../useT';
import { candidateOf, useSay } from './words';

type Props = {
  workload: Workload;
  day: string;
  kind: Kind;
  /** The unassigned piece somebody is looked for. */
  piece: Card | null;
  onAsk(change: { day?: string; kind?: Kind }): void;
  onOffer(item: Card, person: string): void;
};

/** Who has room on a day, whom one would ask first for this kind of work at the top. */
export function Free({ workload, day, kind, piece, onAsk, onOffer }: Props) {
  const t = useT();
  const say = useSay();
  const free = whoIsFree(
    workload.people.flatMap((person) => {
      const load = person.days.find((one) => one.day === day);
      return load ? [candidateOf(person, load, workload.timezone)] : [];
    }),
    kind,
  );
  return (
    <Sheet title={t('workload.free')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {piece && (
          <Typography variant="pi" fontWeight="semiBold">
            {t('workload.freeFor', { slugline: piece.slugline })}
          </Typography>
        )}
        <Flex gap={2}>
          <Box style={{ flex: 1 }}>
            <Choice
              label={t('workload.freeDay')}
              value={day}
              options={workload.days.map((one) => [one, say.day(one)])}
              onChange={(chosen) => onAsk({ day: chosen })}
            />
          </Box>
          <Box style={{ flex: 1 }}>
            <Choice
              label={t('workload.freeKind')}
              value={kind}
              options={KINDS.map((one) => [one, t(`kind.${one}`)])}
              onChange={(chosen) => onAsk({ kind: chosen as Kind })}
            />
          </Box>
        </Flex>
        {free.length === 0 && <Typography textColor="neutral600">{t('workload.freeNobody')}</Typography>}
        <Flex tag="ol" direction="column" alignItems="stretch" gap={1} aria-label={t('workload.free')}>
          {free.map((person) => (
            <Flex tag="li" key={person.id} gap={2} justifyContent="space-between" style={{ minHeight: 36 }}>
              <Flex gap={2} wrap="wrap">
                <Initials name={person.name} />
                <Typography>{person.name}</Typography>
                {person.shift && <Chip>{t('workload.onShift')}</Chip>}
              </Flex>
              <Flex gap={2}>
                <Typography variant="pi" textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {t('absence.load', { count: person.count, capacity: person.capacity })}
                </Typography>
                {piece && (
                  <Button
                    size="S"
                    variant="secondary"
                    aria-label={t('workload.giveTo', { name: person.name })}
                    onClick={() => onOffer(piece, person.id)}
                  >
                    {t('act.offer')}
                  </Button>
                )}
              </Flex>
            </Flex>
          ))}
        </Flex>
      </Flex>
    </Sheet>
  );
}
