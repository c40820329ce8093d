import { Blank, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SECTIONS } from '../../../domain/work';
import { useDeskMyWorkQuery } from '../api';
import { ActDialog } from '../components/ActDialog';
import { Frame } from '../components/Frame';
import { WorkCard } from '../components/WorkCard';
import { useActing } from '../hooks/useActing';
import { useFresh } from '../hooks/useFresh';
import { useT } from '../useT';
import { MyAbsences } from '../workload/MyAbsences';

/** The reporter's page: what waits for an answer, what is under way, what comes, what is handed in. Made for one thumb. */
export function MyWorkPage() {
  const t = useT();
  const { locale } = useIntl();
  const { data, error, refetch } = useDeskMyWorkQuery();
  const glowing = useFresh(refetch);
  const acting = useActing();
  const today = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { weekday: 'long', day: 'numeric', month: 'numeric' }).format(
    new Date(),
  );
  const empty = data && SECTIONS.every((section) => data[section].length === 0);
  return (
    <Frame title={t('myWork.title')} subtitle={today}>
      <Box style={{ maxWidth: 640 }}>
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {empty && <Blank text={t('empty.myWork')} />}
        {data &&
          SECTIONS.filter((section) => data[section].length > 0).map((section) => (
            <Box tag="section" key={section} paddingBottom={4} aria-label={t(`section.${section}`)}>
              <Typography tag="h2" variant="beta">
                {t(`section.${section}`)}
              </Typography>
              {data[section].map((item) => (
                <WorkCard key={item.id} item={item} acting={acting} glows={glowing.has(item.id)} />
              ))}
            </Box>
          ))}
        {data && <MyAbsences />}
      </Box>
      <ActDialog acting={acting} />
    </Frame>
  );
}
