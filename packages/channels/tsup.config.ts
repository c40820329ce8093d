import { defineConfig } from 'tsup';

// strapi-plugin builds only the two Strapi halves; the suite for channels of one's own is a third door.
export default defineConfig({
  entry: { index: 'conformance/index.ts' },
  outDir: 'dist/conformance',
  format: ['esm', 'cjs'],
  outExtension: ({ format }) => ({ js: format === 'esm' ? '.mjs' : '.js' }),
  clean: false,
  // The halves' own declarations cover their `src` only.
  dts: true,
  tsconfig: 'server/tsconfig.build.json',
});
