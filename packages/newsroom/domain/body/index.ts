export { type BodyImage, images, toHtml, toText, words } from './read';
export { type BodyFormat, toTree } from './tree';
