import { Chip, Failed, Loading, PrintCopy, useLanguage, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex } from '@strapi/design-system';
import { Check, Download } from '@strapi/icons';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { SheetShape } from '../../../contracts';
import { useDeskSheetQuery } from '../api/commissions';
import { Frame } from '../components/Frame';
import { useReread } from '../hooks/useReread';
import { Back } from '../plans/Back';
import { Touch } from '../plans/Touch';
import { useT } from '../useT';
import { AcceptDialog } from './AcceptDialog';
import { downloadSheet } from './download';
import { Paper } from './Paper';

/** The acceptance sheet: to be looked at, printed, saved and accepted. */
export function SheetPage() {
  const t = useT();
  const tell = useTell();
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data: sheet, error, refetch } = useDeskSheetQuery(id);
  const [accepting, setAccepting] = useState(false);
  useReread(['commission.', 'assignment.'], refetch);

  return (
    <Frame
      title={t('commissions.sheet')}
      subtitle={<Back to={`commissions/${id}`}>{sheet?.title}</Back>}
      actions={
        <Touch>
          {sheet && (
            <>
              <Button
                variant="tertiary"
                startIcon={<Download />}
                onClick={() => void tell(() => downloadSheet(id, sheet.contract, language))}
              >
                {t('commissions.csv')}
              </Button>
              <Button variant="tertiary" onClick={() => window.print()}>
                {t('commissions.print')}
              </Button>
              {sheet.state !== 'accepted' && (
                <Button startIcon={<Check />} onClick={() => setAccepting(true)}>
                  {t('commissions.accept')}
                </Button>
              )}
            </>
          )}
        </Touch>
      }
    >
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!sheet && !error && <Loading />}
      {sheet && (
        <>
          <Trouble sheet={sheet} />
          <Box style={{ background: '#fff' }} padding={{ initial: 4, medium: 8 }} hasRadius shadow="tableShadow" borderColor="neutral150">
            <Paper sheet={sheet} />
          </Box>
          <PrintCopy>
            <Paper sheet={sheet} />
          </PrintCopy>
        </>
      )}
      {sheet && accepting && <AcceptDialog sheet={sheet} onClose={() => setAccepting(false)} />}
    </Frame>
  );
}

/** What somebody should know before both parties sign. */
function Trouble({ sheet }: { sheet: SheetShape }) {
  const t = useT();
  const missing = sheet.quantities.filter(({ ordered, delivered }) => delivered < ordered);
  const withdrawn = sheet.pieces.filter(({ stories }) => stories.length === 0).length;
  const outside = sheet.pieces.filter((piece) => piece.outside).length;
  if (sheet.state === 'accepted' || missing.length + withdrawn + outside === 0) return null;
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={4}>
      {missing.map(({ kind, ordered, delivered }) => (
        <Chip key={kind} tone="warning">
          {t('commissions.missing', { kind: t(`kind.${kind}`), count: ordered - delivered })}
        </Chip>
      ))}
      {withdrawn > 0 && <Chip tone="danger">{t('commissions.withdrawn', { count: withdrawn })}</Chip>}
      {outside > 0 && <Chip tone="warning">{t('commissions.outside', { count: outside })}</Chip>}
    </Flex>
  );
}
