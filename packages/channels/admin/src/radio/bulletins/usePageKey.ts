import { useEffect, useRef } from 'react';

/** One key of a page, heard where nobody types and nothing lies over it. */
export function usePageKey(key: string, act: (() => void) | null): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      const typing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
      if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      if (!latest.current || document.querySelector('[role=dialog], [role=menu]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}
