import type { Root } from 'hast';
import { toTree } from '../../../../domain/body';

type Attribute = { type: string; customField?: string } | undefined;

/** Custom fields of rich editors store HTML (CKEditor, TinyMCE, Quill …). */
const HTML_FIELD = /ckeditor|tinymce|quill|html|wysiwyg|tiptap/i;
const LOOKS_LIKE_HTML = /^\s*<(?:!doctype|html|body|p|div|h[1-6]|ul|ol|figure|section|article|blockquote|table|img)\b/i;

/** Which of the three ways of writing a body a field's value is in. */
export function bodyKind(value: unknown, attribute: Attribute): 'blocks' | 'markdown' | 'html' {
  if (Array.isArray(value)) return 'blocks';
  if (attribute?.customField && HTML_FIELD.test(attribute.customField)) return 'html';
  return typeof value === 'string' && LOOKS_LIKE_HTML.test(value) ? 'html' : 'markdown';
}

/** The body as one sanitised tree; an empty one where the field holds nothing. */
export const readBody = (value: unknown, attribute: Attribute): Root => toTree(bodyKind(value, attribute), value);
