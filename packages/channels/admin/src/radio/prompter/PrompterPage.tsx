import { Failed, KeyList, Loading, useLive } from '@hoitu/admin-kit';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useParams } from 'react-router-dom';
import { useT } from '../../useT';
import { useChannelsReadingQuery } from '../bulletins/api';
import type { Reading, ReadingPage } from '../bulletins/print/Paper';
import { arrive, pace, type Standing, spokenSyllables } from './arrive';
import { Controls } from './Controls';
import { PageWords } from './PageWords';
import { LIMITS, useSettings, within } from './settings';
import { Alone, Eyes, Mirror, Notice, Stage, Words } from './style';
import { usePrompterKeys } from './usePrompterKeys';
import { EYES, useScroll } from './useScroll';
import { useWakeLock } from './useWakeLock';

const KEYS = [
  ['run', 'Space'],
  ['speed', '↑ ↓, Page Up, Page Down'],
  ['jump', '← →'],
  ['size', '+ −'],
  ['start', 'Home'],
] as const;

/** The words of a bulletin for who reads them, and nothing else on the screen. */
export function PrompterPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useChannelsReadingQuery(id, { refetchOnMountOrArgChange: true });
  const gathered = useRef(0);
  const again = () => {
    gathered.current ||= window.setTimeout(() => {
      gathered.current = 0;
      void refetch();
    }, 200);
  };
  useLive(['bulletin.', 'script.'], again, again);
  const [host] = useState(() => document.createElement('div'));
  useEffect(() => {
    host.setAttribute('data-prompter', '');
    document.body.append(host);
    return () => host.remove();
  }, [host]);
  return createPortal(
    <>
      <Alone />
      {data ? (
        <Prompter key={id} id={id} reading={data} host={host} />
      ) : (
        <Stage $dark={false}>{error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}</Stage>
      )}
    </>,
    host,
  );
}

function Prompter({ id, reading: fresh, host }: { id: string; reading: Reading; host: HTMLElement }) {
  const t = useT();
  const [settings, put] = useSettings();
  const [standing, setStanding] = useState<Standing<ReadingPage>>({ pages: fresh.pages, changed: new Set(), stale: false });
  const [at, setAt] = useState({ index: 0, progress: 0 });
  const [keys, setKeys] = useState(false);
  const words = useRef<HTMLDivElement>(null);
  const [rate, setRate] = useState(0);

  // Of what is read there are more lines the larger the type: the pace is measured from what stands, at the readers' own rate.
  const scroll = useScroll({ words, pace: (rate * settings.speed) / 100, lineHeight: settings.size * 1.45 });
  const { running, setRunning, go, end } = scroll;
  useWakeLock(running);

  const index = useRef(0);
  index.current = at.index;
  const shown = useRef(fresh.pages);
  useEffect(() => {
    if (shown.current === fresh.pages) return;
    shown.current = fresh.pages;
    // Before anything was read nothing has to stand still.
    const begun = scroll.at.current > 0;
    setStanding((now) => (begun ? arrive(now, fresh.pages, index.current) : { pages: fresh.pages, changed: new Set(), stale: false }));
  }, [fresh, scroll.at]);

  const { pages, changed, stale } = standing;
  const rows = new Map(fresh.bulletin.rows.map((row) => [row.id, row]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size, form or text makes other lines.
  useEffect(() => {
    const measure = () => {
      const reads = [...(words.current?.querySelectorAll<HTMLElement>('.read') ?? [])];
      const height = reads.reduce((sum, one) => sum + one.offsetHeight, 0);
      const read = fresh.bulletin.rows.flatMap(({ reader }) => reader?.rate ?? []);
      const average = read.length > 0 ? read.reduce((sum, one) => sum + one, 0) / read.length : 230;
      setRate(pace(height, spokenSyllables(pages), average));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [pages, settings.size, settings.said]);

  const tops = () => [...(words.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])].map((page) => page.offsetTop);
  // How far it is, four times a second: the words themselves are drawn without React.
  useEffect(() => {
    const look = () => {
      const here = scroll.at.current;
      const found = tops().findLastIndex((top) => top <= here + 8);
      const whole = end();
      const next = { index: Math.max(0, found), progress: whole > 0 ? Math.min(1, here / whole) : 0 };
      setAt((now) => (now.index === next.index && Math.abs(now.progress - next.progress) < 0.002 ? now : next));
    };
    const timer = window.setInterval(look, 250);
    return () => window.clearInterval(timer);
  });

  const jump = (to: number) => {
    const top = tops()[within(to, [0, Math.max(0, pages.length - 1)])];
    if (top !== undefined) go(top);
  };
  // The line that is read stays under the eyes when the type grows.
  const resize = (by: number) => {
    const part = end() > 0 ? scroll.at.current / end() : 0;
    put((now) => ({ size: within(now.size + by, LIMITS.size) }));
    requestAnimationFrame(() => go(part * end()));
  };
  const speed = (by: number) => put((now) => ({ speed: within(now.speed + by, LIMITS.speed) }));
  const run = () => setRunning((now) => !now);
  usePrompterKeys({ run, speed, size: resize, jump: (by) => jump(at.index + by), start: () => go(0) });

  const held = useRef<{ y: number; from: number; moved: boolean } | null>(null);
  return (
    <Stage $dark={settings.dark} data-running={running}>
      {stale && (
        <Notice role="alert">
          {t('prompter.stale')}
          <button
            type="button"
            onClick={() => {
              const item = pages[at.index]?.item;
              setStanding({ pages: fresh.pages, changed: new Set(), stale: false });
              requestAnimationFrame(() =>
                jump(
                  Math.max(
                    0,
                    fresh.pages.findIndex((page) => page.item === item),
                  ),
                ),
              );
            }}
          >
            {t('prompter.take')}
          </button>
        </Notice>
      )}
      <Mirror
        $across={settings.across}
        $upsideDown={settings.upsideDown}
        data-mirror={`${settings.across ? 'x' : ''}${settings.upsideDown ? 'y' : ''}`}
        onWheel={(event) => speed(event.deltaY < 0 ? 5 : -5)}
        onPointerDown={(event) => {
          held.current = { y: event.clientY, from: scroll.at.current, moved: false };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const now = held.current;
          if (!now) return;
          const by = (now.y - event.clientY) * (settings.upsideDown ? -1 : 1);
          if (Math.abs(by) > 6) now.moved = true;
          if (now.moved) go(now.from + by);
        }}
        onPointerUp={() => {
          if (held.current && !held.current.moved) run();
          held.current = null;
        }}
        onPointerCancel={() => {
          held.current = null;
        }}
      >
        <Eyes style={{ top: `${EYES * 100}%` }} aria-hidden />
        <Words ref={words} $size={settings.size} style={{ top: `${EYES * 100}%` }}>
          {pages.length === 0 && <p>{t('bulletin.empty')}</p>}
          {pages.map((page) => (
            <PageWords
              key={page.item}
              page={page}
              row={rows.get(page.item)}
              count={pages.at(-1)?.number ?? 0}
              said={settings.said}
              fresh={changed.has(page.item)}
            />
          ))}
        </Words>
      </Mirror>
      <Controls
        bulletin={id}
        pages={pages}
        reading={at.index}
        progress={at.progress}
        running={running}
        settings={settings}
        onRun={run}
        onJump={jump}
        onSize={resize}
        onSpeed={speed}
        onToggle={(name) => put((now) => ({ [name]: !now[name] }))}
        onFull={() => void (document.fullscreenElement ? document.exitFullscreen() : host.requestFullscreen().catch(() => undefined))}
        onKeys={() => setKeys(true)}
      />
      {keys && (
        <KeyList title={t('bulletin.keys.title')} keys={KEYS} say={(name) => t(`prompter.keys.${name}`)} onClose={() => setKeys(false)} />
      )}
    </Stage>
  );
}
