import { builtinModules } from 'node:module';
import path from 'node:path';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { manifestOf, packages, plugins, read, sourcesOf } from '../support/packages';

/** Who may know whom, by package: the arrows point one way. */
const arrows: Record<string, { runs: string[]; builds?: string[] }> = {
  'viet-text': { runs: [] },
  newsroom: { runs: ['@hoitu/viet-text'], builds: ['@hoitu/admin-kit'] },
  'assignment-desk': { runs: ['@hoitu/viet-text', '@hoitu/strapi-plugin-newsroom'], builds: ['@hoitu/admin-kit'] },
  channels: { runs: ['@hoitu/viet-text', '@hoitu/strapi-plugin-newsroom'], builds: ['@hoitu/admin-kit'] },
  'press-briefing': { runs: ['@hoitu/viet-text', '@hoitu/strapi-plugin-newsroom'], builds: ['@hoitu/admin-kit'] },
  'admin-kit': { runs: ['@hoitu/strapi-plugin-newsroom'] },
};

const importsIn = (code: string): string[] => ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);

/** What a file imports when it runs: types are gone. */
function runtimeImports(file: string): string[] {
  const { code } = transformSync(read(file), {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    format: 'esm',
    target: 'es2022',
  });
  return importsIn(code);
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.');
const isNode = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier);
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the arrows between packages', () => {
  it('stand for every package there is', () => expect(Object.keys(arrows).sort()).toEqual([...packages].sort()));

  it.each(packages)('%s depends on nothing of the house but what lies below it', (name) => {
    const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifestOf(name);
    const { runs, builds = [] } = arrows[name] as (typeof arrows)[string];
    const house = (group: object): string[] => Object.keys(group).filter((dependency) => dependency.startsWith('@hoitu/'));
    expect(runs).toEqual(expect.arrayContaining(house({ ...dependencies, ...peerDependencies })));
    expect([...runs, ...builds]).toEqual(expect.arrayContaining(house(devDependencies)));
  });

  it.each(packages)('%s reaches no other package by a path', (name) => {
    const home = path.join('packages', name);
    const out = sourcesOf(name).flatMap((file) =>
      importsIn(read(file)).flatMap((specifier) => {
        const target = isRelative(specifier) ? path.join(path.dirname(file), specifier) : home;
        return target === home || target.startsWith(home + path.sep) ? [] : [`${file}: ${specifier}`];
      }),
    );
    expect(out).toEqual([]);
  });
});

describe('imports', () => {
  // strapi-plugin bundles what stands under devDependencies and inlines what is not declared at all: neither says a word.
  it.each(packages)('%s declares every package it imports when it runs', (name) => {
    const { dependencies = {}, peerDependencies = {} } = manifestOf(name);
    const declared = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies), ...(arrows[name]?.builds ?? [])]);
    const missing = sourcesOf(name).flatMap((file) =>
      runtimeImports(file)
        .filter((specifier) => !isRelative(specifier) && !isNode(specifier) && !declared.has(packageOf(specifier)))
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(packages)('%s declares every package whose types it takes', (name) => {
    const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifestOf(name);
    const declared = new Set(Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies }));
    const known = (module: string): boolean =>
      declared.has(module) || declared.has(`@types/${module.replace(/^@/, '').replace('/', '__')}`);
    const missing = sourcesOf(name).flatMap((file) =>
      importsIn(read(file))
        .filter((specifier) => !isRelative(specifier) && !isNode(specifier) && !known(packageOf(specifier)))
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('a plugin that npm can ship', () => {
  it.each(plugins)('%s names itself and opens its doors', (name) => {
    const { strapi, exports = {}, files = [], peerDependencies = {} } = manifestOf(name);
    expect(strapi).toMatchObject({ kind: 'plugin', name });
    expect(exports['./package.json']).toBe('./package.json');
    for (const door of ['./strapi-server', './strapi-admin'])
      expect(Object.keys(exports[door] as object)[0], `${door}: types come first`).toBe('types');
    expect(files).toContain('dist');
    // Below it stand advisories that bind (XSS, private fields through queries).
    expect(peerDependencies['@strapi/strapi']).toBe('^5.48.1');
    expect(Object.keys(peerDependencies)).toEqual(
      expect.arrayContaining([
        '@strapi/utils',
        '@strapi/design-system',
        '@strapi/icons',
        'react',
        'react-dom',
        'react-intl',
        'react-router-dom',
        'styled-components',
      ]),
    );
  });
});
