import type { PersonKey } from '../people';
import type { Scene } from '../picture';

export type SectionKey = 'thoi-su' | 'kinh-te' | 'do-thi' | 'giao-duc' | 'y-te' | 'van-hoa' | 'the-thao' | 'english';

/**
 * `published`; `draft` never was; `changed` is published with edits not yet out; `corrected` was published again with a note;
 * `unpublished` was taken back; `embargoed` waits for its time.
 */
export type Life = 'published' | 'draft' | 'changed' | 'corrected' | 'unpublished' | 'embargoed';

export type SeedStory = {
  key: string;
  section: SectionKey;
  title: string;
  dek: string;
  /** As `blocksOf` reads it. */
  body: string;
  authors: readonly PersonKey[];
  tags: readonly string[];
  /** Days before now and the hour of the day, newsroom time: [3, '07:15']. For `embargoed`, days from now. */
  when: readonly [days: number, time: string];
  life?: Life;
  /** The note of a corrected story. */
  correction?: string;
  picture?: { scene: Scene; alt: string; caption: string; by: PersonKey };
  /** The same story in English. */
  english?: { title: string; dek: string; body: string; tags: readonly string[] };
};
