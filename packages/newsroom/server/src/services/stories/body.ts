import type { Root } from 'hast';
import { toTree } from '../../../../domain/body';

type Attribute = { type: string; customField?: string } | undefined;

/** Custom fields of rich editors store HTML (CKEditor, TinyMCE, Quill …). */
const HTML_FIELD = /ckeditor|tinymce|quill|html|wysiwyg|tiptap/i;

/** The body as one sanitised tree; an empty one where the field holds nothing. */
export const readBody = (value: unknown, attribute: Attribute): Root =>
  attribute?.customField && HTML_FIELD.test(attribute.customField) ? toTree(value, 'html') : toTree(value);
