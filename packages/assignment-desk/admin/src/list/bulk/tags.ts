/** Tags as they are typed: comma or line between, a leading # left out, each once, as long as a tag may be. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((tag) => tag.trim().replace(/^#\s*/, '').slice(0, 40).trim())
      .filter(Boolean),
  ),
];
