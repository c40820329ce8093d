import { Card } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { OCCURRENCE_ACTS } from '../../../domain/occurrence';
import { MinutesEditor } from '../minutes/MinutesEditor';
import { MinutesSheet, usePrint } from '../session/print';
import { useT } from '../useT';

/** Minutes of a meeting that was held. */
export function Minutes({ meeting, may }: { meeting: Occurrence; may: boolean }) {
  const t = useT();
  const [writing, setWriting] = useState(false);
  const { print, paper } = usePrint();
  if (!OCCURRENCE_ACTS[meeting.state].includes('publish_minutes')) return null;
  const out = meeting.state === 'minutes_published';
  return (
    <Card title={t('minutes.title')}>
      <Typography tag="p" textColor={out ? 'neutral800' : 'neutral600'} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {out ? meeting.minutes : t('minutes.empty')}
      </Typography>
      <Flex paddingTop={3} gap={2} wrap="wrap">
        {may && (
          <Button size="L" variant={out ? 'tertiary' : 'default'} onClick={() => setWriting(true)}>
            {t(out ? 'minutes.correct' : 'minutes.write')}
          </Button>
        )}
        {out && (
          <Button size="L" variant="tertiary" onClick={() => print(<MinutesSheet minutes={meeting.minutes} />)}>
            {t('minutes.print')}
          </Button>
        )}
      </Flex>
      {writing && <MinutesEditor meeting={meeting} onClose={() => setWriting(false)} />}
      {paper}
    </Card>
  );
}
