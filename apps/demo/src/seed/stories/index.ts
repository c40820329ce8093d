import { town } from './do-thi';
import { english } from './english';
import { education } from './giao-duc';
import { economy } from './kinh-te';
import { sport } from './the-thao';
import { news } from './thoi-su';
import type { SectionKey, SeedStory } from './types';
import { culture } from './van-hoa';
import { health } from './y-te';

export const sections: Record<SectionKey, string> = {
  'thoi-su': 'Thời sự',
  'kinh-te': 'Kinh tế',
  'do-thi': 'Đô thị',
  'giao-duc': 'Giáo dục',
  'y-te': 'Y tế',
  'van-hoa': 'Văn hoá',
  'the-thao': 'Thể thao',
  english: 'English',
};

export const allStories: readonly SeedStory[] = [...news, ...economy, ...town, ...education, ...health, ...culture, ...sport, ...english];
export type { SeedStory } from './types';
