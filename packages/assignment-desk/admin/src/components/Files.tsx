import type { Detail } from '../../../contracts';
import { useT } from '../useT';
import { FileRow } from './FileRow';
import { Section } from './Section';

/** The files of an assignment or an event; nothing where there are none. */
export function Files({ item }: { item: Pick<Detail, 'filesFound'> }) {
  const t = useT();
  if (item.filesFound.length === 0) return null;
  return (
    <Section title={t('field.files')}>
      {item.filesFound.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </Section>
  );
}
