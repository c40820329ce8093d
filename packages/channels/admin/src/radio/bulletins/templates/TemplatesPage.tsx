import { Blank, Chip, Failed, Loading, sayDuration, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Toggle, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TemplateView } from '../../../../../contracts';
import { Frame } from '../../../components/Frame';
import { useFresh } from '../../../hooks/useFresh';
import { HOME } from '../../../pluginId';
import { useCan } from '../../../rights';
import { useT } from '../../../useT';
import { useRadioPresentersQuery } from '../../api';
import { useChannelsSaveTemplateMutation, useChannelsTemplatesQuery } from '../api';
import { Opener } from '../rowStyle';
import { usePageKey } from '../usePageKey';
import { TemplateSheet } from './TemplateSheet';

const Item = styled.li`
  display: flex;
  flex-wrap: wrap;
  gap: 8px 16px;
  align-items: center;
  min-height: 52px;
  padding: 8px 16px;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:first-child {
    border-top: 0;
  }
`;

/** What the bulletins of the next days come of by themselves. */
export function TemplatesPage() {
  const t = useT();
  const can = useCan();
  const { data, error, refetch } = useChannelsTemplatesQuery();
  useFresh(['template.', 'bulletin.template'], refetch);
  const [open, setOpen] = useState<TemplateView | 'new' | null>(null);
  const make = can.bulletins ? () => setOpen('new') : null;
  usePageKey('n', make);
  return (
    <Frame
      actions={
        <>
          <Button tag={Link} to={`${HOME}/bulletins`} variant="tertiary">
            {t('bulletin.toList')}
          </Button>
          {make && <Button onClick={make}>{t('template.new')}</Button>}
        </>
      }
    >
      <Typography tag="h2" variant="beta">
        {t('template.title')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingBottom: 12 }}>
        {t('template.what')}
      </Typography>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.length === 0 ? (
        <Blank text={t('template.empty')} action={make && <Button onClick={make}>{t('template.new')}</Button>} />
      ) : (
        <Box tag="ul" background="neutral0" borderColor="neutral150" hasRadius shadow="tableShadow">
          {data.map((template) => (
            <Line key={template.id} template={template} acts={can.bulletins} onOpen={() => setOpen(template)} />
          ))}
        </Box>
      )}
      {open && <TemplateSheet template={open === 'new' ? null : open} acts={can.bulletins} onClose={() => setOpen(null)} />}
    </Frame>
  );
}

function Line({ template, acts, onOpen }: { template: TemplateView; acts: boolean; onOpen(): void }) {
  const t = useT();
  const tell = useTell();
  const [save] = useChannelsSaveTemplateMutation();
  const { data: presenters = [] } = useRadioPresentersQuery();
  const { id, name, days, airTime, seconds, parts, enabled, version } = template;
  const who = presenters.find((one) => one.id === template.presenter)?.name;
  const sum = [
    days.length === 7 ? t('template.everyDay') : days.map((day) => t(`template.day.${day}`)).join(', '),
    t('template.lengthOf', { length: sayDuration(seconds) }),
    t('template.parts', { count: parts.length }),
    who,
  ];
  return (
    <Item data-template={id}>
      <Typography fontWeight="bold" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {airTime}
      </Typography>
      <Box style={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Opener type="button" onClick={onOpen}>
          {name}
        </Opener>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {sum.filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {acts ? (
        <Flex gap={2}>
          <Toggle
            aria-label={t('template.enabled', { name })}
            onLabel={t('template.on')}
            offLabel={t('template.off')}
            checked={enabled}
            onChange={() =>
              void tell(
                () => save({ id, body: { version, enabled: !enabled } }).unwrap(),
                t(enabled ? 'template.switchedOff' : 'template.switchedOn', { name }),
              )
            }
          />
        </Flex>
      ) : (
        <Chip tone={enabled ? 'success' : 'neutral'}>{t(enabled ? 'template.on' : 'template.off')}</Chip>
      )}
    </Item>
  );
}
