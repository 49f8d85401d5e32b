// What imports what in src, types included: read by Vite's own parser, so that nothing depends on how an import is written.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** One import: both ends as paths from the project's root, or a package's name as `to`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const SOURCE = /\.tsx?$/;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Every source file below a folder, as paths from the project's root with forward slashes. */
export function sourceFiles(root: string, folder = 'src'): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(root, name);
    return SOURCE.test(name) ? [name] : [];
  });
}

/** The package of a specifier: `zustand` of `zustand/react`, `@noble/hashes` of `@noble/hashes/sha2.js`, `node` of `node:fs`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function targetOf(root: string, from: string, specifier: string): string {
  const isOwn = specifier.startsWith('.') || specifier.startsWith('@shared/');
  if (!isOwn) return packageOf(specifier);
  const [bare = ''] = specifier.split('?');
  const base = bare.startsWith('@shared/')
    ? `src/shared/${bare.slice('@shared/'.length)}`
    : path.posix.join(path.posix.dirname(from), bare);
  const isFile = (name: string) => existsSync(path.join(root, name)) && statSync(path.join(root, name)).isFile();
  return ENDINGS.map((ending) => base + ending).find(isFile) ?? base;
}

/** The specifiers of a file's imports, of what it exports from elsewhere, and of what it imports while it runs. */
function specifiersOf(file: string, text: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const whileRunning = dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...whileRunning,
  ];
}

/** Every import of the given files; several names from one module are one import. */
export function readImports(root: string, files: readonly string[] = sourceFiles(root)): Import[] {
  return files.flatMap((from) => {
    const specifiers = new Set(specifiersOf(from, readFileSync(path.join(root, from), 'utf8')));
    return [...new Set([...specifiers].map((specifier) => targetOf(root, from, specifier)))].map((to) => ({
      from,
      to,
    }));
  });
}

/** A circle of imports as the files that one comes by, the first of them again at the end; null where there is none. */
export function findCircle(imports: readonly Import[]): string[] | null {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const way: string[] = [];
  function visit(file: string): string[] | null {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    way.push(file);
    for (const to of targets.get(file) ?? []) {
      const circle = visit(to);
      if (circle) return circle;
    }
    way.pop();
    done.add(file);
    return null;
  }
  for (const file of targets.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return null;
}
