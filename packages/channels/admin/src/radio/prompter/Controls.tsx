import { Link } from 'react-router-dom';
import { HOME } from '../../pluginId';
import { useT } from '../../useT';
import type { ReadingPage } from '../bulletins/print/Paper';
import type { Settings } from './settings';
import { Bar } from './style';

type Props = {
  bulletin: string;
  pages: readonly ReadingPage[];
  reading: number;
  /** 0 to 1. */
  progress: number;
  running: boolean;
  settings: Settings;
  onRun(): void;
  onJump(index: number): void;
  onSize(by: number): void;
  onSpeed(by: number): void;
  onToggle(name: 'across' | 'upsideDown' | 'said' | 'dark'): void;
  onFull(): void;
  onKeys(): void;
};

/** All that the keys do, for a hand. Never mirrored: it is for who works the prompter, not for who reads. */
export function Controls(props: Props) {
  const t = useT();
  const { bulletin, pages, reading, progress, running, settings } = props;
  const toggle = (name: 'across' | 'upsideDown' | 'said' | 'dark', label: string) => (
    <button type="button" aria-pressed={settings[name]} onClick={() => props.onToggle(name)}>
      {label}
    </button>
  );
  return (
    <Bar role="toolbar" aria-label={t('prompter.controls')}>
      <button type="button" className="main" onClick={props.onRun}>
        {t(running ? 'prompter.pause' : 'prompter.run')}
      </button>
      <button type="button" aria-label={t('prompter.slower')} onClick={() => props.onSpeed(-5)}>
        {t('prompter.less')}
      </button>
      <span className="figure" title={t('prompter.speed')}>
        {t('prompter.percent', { value: settings.speed })}
      </span>
      <button type="button" aria-label={t('prompter.faster')} onClick={() => props.onSpeed(5)}>
        {t('prompter.more')}
      </button>
      <button type="button" aria-label={t('prompter.smaller')} onClick={() => props.onSize(-4)}>
        {t('prompter.lessType')}
      </button>
      <span className="figure" title={t('prompter.size')}>
        {t('prompter.px', { value: settings.size })}
      </span>
      <button type="button" aria-label={t('prompter.larger')} onClick={() => props.onSize(4)}>
        {t('prompter.moreType')}
      </button>
      {toggle('across', t('prompter.across'))}
      {toggle('upsideDown', t('prompter.upsideDown'))}
      {toggle('said', t('prompter.said'))}
      {toggle('dark', t('prompter.dark'))}
      <select aria-label={t('prompter.jump')} value={reading} onChange={(event) => props.onJump(Number(event.target.value))}>
        {pages.map((page, index) => (
          <option key={page.item} value={index}>
            {t('prompter.option', { number: page.number, title: page.title || t('bulletin.untitled') })}
          </option>
        ))}
      </select>
      <progress max={100} value={Math.round(progress * 100)} aria-label={t('prompter.progress')} />
      <button type="button" onClick={props.onFull}>
        {t('prompter.full')}
      </button>
      <button type="button" aria-label={t('bulletin.keys.title')} onClick={props.onKeys}>
        {t('prompter.keysSign')}
      </button>
      <Link to={`${HOME}/bulletins/${bulletin}`}>{t('bulletin.toBulletin')}</Link>
    </Bar>
  );
}
