import { saveFile, useLanguage, useTell } from '@hoitu/admin-kit';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { CSV_URL } from '../api/list';
import { useT } from '../useT';
import { type Address, queryOf } from './address';

/** Saves the list as it is filtered and sorted, all its pages. */
export function useDownload(address: Address) {
  const t = useT();
  const tell = useTell();
  const { get } = useFetchClient();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const { page: _page, pageSize: _size, ...params } = queryOf(address);
    const file = await tell(() => get(CSV_URL, { params: { ...params, language }, responseType: 'blob' }));
    setBusy(false);
    if (file) saveFile(file.data, `${t('list.file')}-${new Date().toLocaleDateString('sv')}.csv`);
  };
  return { busy, download: () => void download() };
}
