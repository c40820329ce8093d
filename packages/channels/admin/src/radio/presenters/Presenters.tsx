import { Blank, Card, Chip, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { PresenterView } from '../../../../contracts';
import { SmallButton } from '../../components/SmallButton';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { useRadioPresentersQuery } from '../api';
import { Row, Rows } from '../Rows';
import { PresenterDialog } from './PresenterDialog';

/** Presenters with the pace estimates go by. */
export function Presenters() {
  const t = useT();
  const can = useCan();
  const [open, setOpen] = useState<PresenterView | 'new' | null>(null);
  const { data, error, refetch } = useRadioPresentersQuery();
  const add = can.bulletins && (
    <Button variant="secondary" startIcon={<Plus aria-hidden />} onClick={() => setOpen('new')}>
      {t('presenter.add')}
    </Button>
  );
  return (
    <Card title={t('presenter.title')} aside={data && data.length > 0 && add}>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.length === 0 ? (
        <Blank text={t('presenter.empty')} action={add} />
      ) : (
        <Rows>
          {data.map((presenter) => (
            <PresenterRow key={presenter.id} presenter={presenter} change={can.bulletins ? () => setOpen(presenter) : null} />
          ))}
        </Rows>
      )}
      {open && <PresenterDialog presenter={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Card>
  );
}

function PresenterRow({ presenter, change }: { presenter: PresenterView; change: (() => void) | null }) {
  const t = useT();
  const { name, rate, learns, readings, voice, active } = presenter;
  const learned = readings > 0 ? t('presenter.learned', { count: readings }) : t(learns ? 'presenter.willLearn' : 'presenter.fixed');
  return (
    <Row data-presenter={name}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between" padding={3} paddingLeft={4} paddingRight={4}>
        <Box flex="1 1 14rem" style={{ minWidth: 0 }}>
          <Typography tag="p" fontWeight="bold" textColor={active ? 'neutral800' : 'neutral600'} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('presenter.voiceIs', { zero: voice.zero, thousand: voice.thousand, four: voice.four })}
          </Typography>
        </Box>
        <Flex gap={3} wrap="wrap">
          {!active && <Chip>{t('presenter.inactive')}</Chip>}
          <Box>
            <Typography tag="p" fontWeight="bold" textColor="alternative700" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {t('presenter.rateIs', { rate })}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {learned}
            </Typography>
          </Box>
          {change && (
            <SmallButton variant="tertiary" aria-label={t('presenter.changeOf', { name })} onClick={change}>
              {t('presenter.change')}
            </SmallButton>
          )}
        </Flex>
      </Flex>
    </Row>
  );
}
