import type { Look, Picture } from '../../../contracts';

/** A picture as a preview draws it. */
export function shown({ file, original, alt, focal, spec }: Picture): NonNullable<Look['pictures']>[number] {
  return { file, url: original, alt, focal, ratio: spec.width / spec.height, size: `${spec.width}×${spec.height}` };
}
