export { stripControls } from './characters';
export { fold } from './fold';
export { excerpt, plain } from './plain';
export { slug, uniqueSlug } from './slug';
export { readingSeconds, syllables } from './syllables';
