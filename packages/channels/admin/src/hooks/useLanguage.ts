import { useIntl } from 'react-intl';

/** The language of the screen, of the two that sentences are kept in. */
export const useLanguage = (): 'en' | 'vi' => (useIntl().locale.startsWith('vi') ? 'vi' : 'en');
