import { saveFile } from '@hoitu/admin-kit';
import { getFetchClient } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../pluginId';

/** Saves the sheet as a file. */
export async function downloadSheet(id: string, contract: string, language: 'en' | 'vi'): Promise<void> {
  const { data } = await getFetchClient().get<Blob>(`/${PLUGIN_ID}/commissions/${id}/sheet.csv?language=${language}`, {
    responseType: 'blob',
  });
  saveFile(data, `${[language === 'vi' ? 'nghiem-thu' : 'acceptance', contract.replaceAll(/[^\p{L}\p{N}]+/gu, '-')].join('-')}.csv`);
}
