import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { shallow } from './shallow';

const parser = unified().use(rehypeParse, { fragment: true });

export const fromHtml = (html: string): Nodes[] => parser.parse(shallow(html)).children;
