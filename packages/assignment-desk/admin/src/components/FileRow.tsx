import { Box, Flex, Typography } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

/** Strapi keeps sizes in kilobytes; people read them in what is near. */
function useSaySize(): (kilobytes: number) => string {
  const { formatNumber } = useIntl();
  return (kilobytes) =>
    kilobytes < 1000
      ? formatNumber(Math.max(1, Math.round(kilobytes)), { style: 'unit', unit: 'kilobyte' })
      : formatNumber(kilobytes / 1000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}

/** Where a file of the library is read: its own address, or on this server. */
const fileUrl = (url: string): string =>
  url.startsWith('/') ? `${(window as unknown as { strapi?: { backendURL?: string } }).strapi?.backendURL ?? ''}${url}` : url;

type Shown = { name: string; url: string; thumbnail: string | null; size: number };

/** A file with its picture, name and size; pressing the name opens it beside this page. */
export function FileRow({ file, children }: { file: Shown; children?: ReactNode }) {
  const saySize = useSaySize();
  return (
    <Flex gap={2} style={{ minHeight: 48 }}>
      <Flex background="neutral150" hasRadius justifyContent="center" overflow="hidden" style={{ width: 44, height: 44, flex: 'none' }}>
        {file.thumbnail ? (
          <img src={fileUrl(file.thumbnail)} alt="" loading="lazy" style={{ width: '100%', height: '100%', objectFit: 'cover' }} />
        ) : (
          <FileIcon aria-hidden />
        )}
      </Flex>
      <Box flex="1" minWidth={0}>
        <Typography
          tag="a"
          href={fileUrl(file.url)}
          target="_blank"
          rel="noreferrer"
          textColor="primary600"
          style={{ overflowWrap: 'anywhere' }}
        >
          {file.name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {saySize(file.size)}
        </Typography>
      </Box>
      {children}
    </Flex>
  );
}
