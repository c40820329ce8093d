export { stripControls } from './characters';
export { fold } from './fold';
export { excerpt, plain } from './plain';
export { slug, uniqueSlug } from './slug';
export {
  ACRONYMS,
  HOUSE_VOICE,
  type Lexicon,
  NAMES,
  type RuleName,
  type Spoken,
  type SpokenOptions,
  type SpokenPart,
  spoken,
  type Voice,
} from './spoken';
export { readingSeconds, syllables } from './syllables';
