import { Failed, Loading, useLanguage, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Letter, Occurrence } from '../../../../contracts';
import { useBriefingLettersQuery } from '../../api';
import { useReread } from '../../people/useReread';
import { useT } from '../../useT';
import { Row, Rows } from '../Rows';

/** Each letter that is in trouble, and why. */
function Reasons({ letters, onClose }: { letters: readonly Letter[]; onClose: () => void }) {
  const t = useT();
  const back = useReturnFocus();
  const language = useLanguage();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{t('letters.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Rows>
            {letters.map((letter) => (
              <Row key={letter.id} $columns="minmax(0, 1fr)">
                <Box>
                  <Typography fontWeight="bold">{letter.name || letter.to}</Typography>{' '}
                  <Typography variant="pi" textColor="neutral600">
                    {`${letter.to} · ${t(`letterKind.${letter.kind}`)} · ${t(`letter.${letter.state}`)}`}
                  </Typography>
                  <Typography tag="p">{letter.why[language]}</Typography>
                </Box>
              </Row>
            ))}
          </Rows>
          {letters.length === 0 && <Loading />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Letters that failed or are in doubt: on top, with why, and the way to the one who did not get theirs. */
export function LettersTrouble({ meeting, onShow }: { meeting: Occurrence; onShow: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useBriefingLettersQuery(
    { id: meeting.id, params: { state: 'trouble', limit: 200 } },
    { refetchOnMountOrArgChange: true },
  );
  useReread(refetch, ['briefing.']);
  if (error !== undefined) return <Failed error={error} retry={refetch} />;
  if (!data || data.trouble === 0) return null;
  return (
    <Box background="danger100" padding={3} hasRadius role="alert">
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography textColor="danger700" fontWeight="bold">
          {t('letters.trouble', { count: data.trouble })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" size="L" onClick={() => setOpen(true)}>
            {t('letters.why')}
          </Button>
          <Button variant="danger-light" size="L" onClick={onShow}>
            {t('letters.show')}
          </Button>
        </Flex>
      </Flex>
      {open && <Reasons letters={data.items} onClose={() => setOpen(false)} />}
    </Box>
  );
}
