import type { Root } from 'hast';

type Attribute = { type: string; customField?: string } | undefined;

/** Custom fields of rich editors store HTML (CKEditor, TinyMCE, Quill …). */
const HTML_FIELD = /ckeditor|tinymce|quill|html|wysiwyg|tiptap/i;

/** The parsers of Markdown and HTML are hundreds of small files: they are read after the server listens, or with the first story. */
export const parsers = () => import('../../../../domain/body');

/** The body as one sanitised tree; an empty one where the field holds nothing. */
export async function readBody(value: unknown, attribute: Attribute): Promise<Root> {
  const { toTree } = await parsers();
  return attribute?.customField && HTML_FIELD.test(attribute.customField) ? toTree(value, 'html') : toTree(value);
}
