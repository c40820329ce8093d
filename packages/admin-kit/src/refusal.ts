import { useNotification } from '@strapi/strapi/admin';
import { useLanguage } from './language';

type Told = {
  message?: string;
  status?: number;
  details?: { code?: string; params?: Record<string, unknown>; say?: { en: string; vi: string } };
};

/** The server's own error, out of what the fetch client or RTK Query wraps around it. */
function toldBy(error: unknown): Told {
  const wrapped = error as { response?: { data?: { error?: Told } }; data?: { error?: Told } } & Told;
  return wrapped?.response?.data?.error ?? wrapped?.data?.error ?? wrapped ?? {};
}

const OFFLINE = {
  vi: 'Không liên lạc được với máy chủ. Những gì bạn đã nhập vẫn còn; hãy thử lại.',
  en: 'The server cannot be reached. What you typed is still here; please try again.',
};

const BROKEN = {
  vi: 'Máy chủ gặp lỗi nên chưa làm được. Những gì bạn đã nhập vẫn còn; hãy thử lại, nếu vẫn vậy hãy báo người quản trị.',
  en: 'The server met an error and did not do it. What you typed is still here; try again, and tell your administrator if it stays so.',
};

/** What to tell the person about a failed request, in the language of the screen. */
export function useRefusal(): ((error: unknown) => string) & {
  code(error: unknown): string | undefined;
  params(error: unknown): Record<string, unknown>;
} {
  const language = useLanguage();
  const say = (error: unknown): string => {
    const told = toldBy(error);
    if (told.details?.say) return told.details.say[language];
    // Strapi's own word for it is “Internal Server Error”, in no language of the person.
    if (typeof told.status === 'number' && told.status >= 500) return BROKEN[language];
    return told.status === undefined && /fetch|network/i.test(told.message ?? 'fetch') ? OFFLINE[language] : (told.message ?? '');
  };
  return Object.assign(say, {
    code: (error: unknown) => toldBy(error).details?.code,
    params: (error: unknown) => toldBy(error).details?.params ?? {},
  });
}

/**
 * Runs an act and tells how it went: `await tell(() => offer(…).unwrap(), t('offered'))`.
 * Answers undefined where it failed (the person has been told).
 */
export function useTell() {
  const { toggleNotification } = useNotification();
  const say = useRefusal();
  return async <T>(act: () => Promise<T>, done?: string): Promise<T | undefined> => {
    try {
      const result = await act();
      if (done) toggleNotification({ type: 'success', message: done });
      return result;
    } catch (error) {
      toggleNotification({ type: 'danger', message: say(error) });
      return undefined;
    }
  };
}
