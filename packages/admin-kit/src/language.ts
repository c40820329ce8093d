import { useIntl } from 'react-intl';

/** The language of the screen, of the two that ours speak. */
export const useLanguage = (): 'vi' | 'en' => (useIntl().locale.startsWith('vi') ? 'vi' : 'en');
