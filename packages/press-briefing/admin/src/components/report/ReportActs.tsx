import { saveFile, useLanguage, useTell } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import { fetchReport } from '../../api';
import { useT } from '../../useT';

const NAMES = { coverage: { vi: 'dua-tin', en: 'coverage' }, figures: { vi: 'so-lieu', en: 'figures' } } as const;

/** Saves the report as a file, or prints it. */
export function ReportActs({ which, span }: { which: 'coverage' | 'figures'; span: { from: string; to: string } }) {
  const t = useT();
  const tell = useTell();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await tell(async () => {
      const name = [NAMES[which][language], span.from.slice(0, 10), span.to.slice(0, 10)].join('-');
      saveFile(await fetchReport(which, span, language), `${name}.csv`);
    });
    setBusy(false);
  };
  return (
    <>
      <Button size="L" variant="tertiary" startIcon={<Download />} loading={busy} onClick={() => void save()}>
        {t('report.csv')}
      </Button>
      <Button size="L" variant="tertiary" onClick={() => window.print()}>
        {t('report.print')}
      </Button>
    </>
  );
}
