import { useLanguage } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Imported } from '../../../contracts';
import { useT } from '../useT';

/** More faults than this are read one by one by nobody. */
const FAULTS = 50;

const Lines = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
  max-height: 260px;
  overflow-y: auto;
  li {
    padding: 4px 0;
    font-size: 1.3rem;
    overflow-wrap: anywhere;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** What would come in, who is known already, and what is wrong with which line. */
export function ImportPreview({ result }: { result: Imported }) {
  const t = useT();
  const language = useLanguage();
  const { added, known, faults, sample } = result;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">
        {[
          t('people.import.added', { count: added }),
          known > 0 && t('people.import.known', { count: known }),
          faults.length > 0 && t('people.import.faults', { count: faults.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      {faults.length > 0 && (
        <Box background="warning100" hasRadius padding={3}>
          <Lines tabIndex={0} aria-label={t('people.import.faults', { count: faults.length })}>
            {faults.slice(0, FAULTS).map((fault) => (
              <li key={`${fault.line} ${fault.text}`}>
                <Typography fontWeight="bold">{t('people.import.line', { line: fault.line })}</Typography>{' '}
                <Typography>{fault.why[language]}</Typography>{' '}
                <Typography variant="pi" textColor="neutral600">
                  {fault.text}
                </Typography>
              </li>
            ))}
          </Lines>
          {faults.length > FAULTS && (
            <Typography variant="pi">{t('people.import.moreFaults', { count: faults.length - FAULTS })}</Typography>
          )}
        </Box>
      )}
      {sample.length > 0 && (
        <Box>
          <Typography variant="pi" textColor="neutral600">
            {t('people.import.sample')}
          </Typography>
          <Lines>
            {sample.map(({ line, name, role, email, phone }) => (
              <li key={line}>{[name, role, email, phone].filter(Boolean).join(' · ')}</li>
            ))}
          </Lines>
        </Box>
      )}
    </Flex>
  );
}
