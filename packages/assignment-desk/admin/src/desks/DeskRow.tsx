import { Chip } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Desk } from '../../../contracts';
import { DESK_ROLES } from '../../../domain/standing';
import { useT } from '../useT';

type Props = { desk: Desk; onChange(): void; onArchive(): void; onRestore(): void };

/** One desk of the settings: what it is called, what it carries, and its people by role. */
export function DeskRow({ desk, onChange, onArchive, onRestore }: Props) {
  const t = useT();
  const groups = DESK_ROLES.map((role) => [role, desk.members.filter((one) => one.role === role)] as const).filter(
    ([, members]) => members.length > 0,
  );
  return (
    <Box tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4} data-desk={desk.id}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Box style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Flex gap={2} wrap="wrap">
            <span style={{ width: 12, height: 12, borderRadius: 3, background: desk.colour, flex: 'none' }} />
            <Typography tag="h2" variant="delta" fontWeight="bold">
              {desk.name}
            </Typography>
            {desk.archived && <Chip>{t('desk.archived')}</Chip>}
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[
              t('desk.peopleCount', { count: desk.members.length }),
              `${desk.capacity} ${t('desk.perDay')}`,
              ...(desk.section ? [`${t('desk.section')}: ${desk.section}`] : []),
            ].join(' · ')}
          </Typography>
          <Box paddingTop={2}>
            {groups.map(([role, members]) => (
              <Typography key={role} tag="p" variant="pi">
                {t(`desk.role.${role}`)}
                {': '}
                {members.map((one) => (one.active ? one.name : `${one.name} (${t('desk.gone')})`)).join(', ')}
              </Typography>
            ))}
          </Box>
        </Box>
        <Flex gap={2} wrap="wrap">
          {desk.archived ? (
            <Button variant="tertiary" size="L" onClick={onRestore}>
              {t('desk.restore')}
            </Button>
          ) : (
            <>
              <Button variant="tertiary" size="L" aria-label={t('desk.changeNamed', { name: desk.name })} onClick={onChange}>
                {t('desk.change')}
              </Button>
              <Button variant="tertiary" size="L" aria-label={t('desk.archiveNamed', { name: desk.name })} onClick={onArchive}>
                {t('desk.archive')}
              </Button>
            </>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
