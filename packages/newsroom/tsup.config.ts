import { defineConfig } from 'tsup';

// strapi-plugin builds only the two Strapi halves; the contracts are a third door, for sister plugins.
export default defineConfig({
  entry: { index: 'contracts/index.ts' },
  outDir: 'dist/contracts',
  format: ['esm', 'cjs'],
  outExtension: ({ format }) => ({ js: format === 'esm' ? '.mjs' : '.js' }),
  clean: false,
  // The halves' own declarations cover their `src` only.
  dts: true,
  tsconfig: 'server/tsconfig.build.json',
});
