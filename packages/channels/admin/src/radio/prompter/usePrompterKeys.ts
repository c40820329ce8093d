import { useEffect, useRef } from 'react';

export type PrompterActs = {
  run(): void;
  speed(by: number): void;
  size(by: number): void;
  jump(by: -1 | 1): void;
  start(): void;
};

/** By key: what it does. Pedals send the page keys, remote controls the arrows. */
const KEYS: Record<string, (acts: PrompterActs) => void> = {
  ' ': ({ run }) => run(),
  ArrowUp: ({ speed }) => speed(5),
  ArrowDown: ({ speed }) => speed(-5),
  PageUp: ({ speed }) => speed(-10),
  PageDown: ({ speed }) => speed(10),
  ArrowLeft: ({ jump }) => jump(-1),
  ArrowRight: ({ jump }) => jump(1),
  Home: ({ start }) => start(),
  '+': ({ size }) => size(4),
  '=': ({ size }) => size(4),
  '-': ({ size }) => size(-4),
};

/** The prompter by keys and pedals. */
export function usePrompterKeys(acts: PrompterActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = KEYS[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog]')) return;
      if ((event.target as HTMLElement).tagName === 'SELECT') return;
      // A control that has the focus keeps its space bar.
      if (event.key === ' ' && (event.target as HTMLElement).closest('button, a')) return;
      event.preventDefault();
      act(latest.current);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
