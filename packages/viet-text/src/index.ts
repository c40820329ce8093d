export { stripControls } from './characters';
export { fold } from './fold';
export { excerpt, plain } from './plain';
export { slug, uniqueSlug } from './slug';
export { HOUSE_VOICE, type Lexicon, type Spoken, type SpokenOptions, type SpokenPart, spoken, type Voice } from './spoken';
export { readingSeconds, syllables } from './syllables';
