import { getFetchClient } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../pluginId';

/** Saves the sheet as a file. By fetch: a plain link would go without the session. */
export async function downloadSheet(id: string, contract: string, language: 'en' | 'vi'): Promise<void> {
  const { data } = await getFetchClient().get<Blob>(`/${PLUGIN_ID}/commissions/${id}/sheet.csv?language=${language}`, {
    responseType: 'blob',
  });
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${[language === 'vi' ? 'nghiem-thu' : 'acceptance', contract.replaceAll(/[^\p{L}\p{N}]+/gu, '-')].join('-')}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
