// The command line as a bundle in out/cli, with the application's bundler and target: it starts in a fraction of the time
// that translating its sources takes, and its workers run at full speed. `node build/cli.mjs` builds it.
import { mkdir, readdir, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOlder } from './freshness.mjs';

const projectRoot = path.resolve(fileURLToPath(import.meta.url), '../..');
const FOLDER = 'out/cli';
const SOURCES = ['src/main', 'src/shared', 'build/cli.mjs', 'package.json', 'package-lock.json'];

/**
 * The worker is a file of its own, under the name and in the format that `engine/hosts/node.ts` finds beside itself.
 * @type {readonly {entry: string, format: 'es' | 'cjs', file: string}[]}
 */
const PARTS = [
  { entry: 'src/main/cli/index.ts', format: 'es', file: 'index.mjs' },
  { entry: 'src/shared/engine/hosts/node-worker.ts', format: 'cjs', file: 'node-worker.cjs' },
];
const BUILT = PARTS.map(({ file }) => `${FOLDER}/${file}`);

/** @param {string} [root] */
export function isCliStale(root = projectRoot) {
  return isOlder(BUILT, SOURCES, root);
}

/** @param {string} outDir */
async function bundle(outDir) {
  const { build } = await import('vite');
  for (const { entry, format, file } of PARTS) {
    await build({
      configFile: false,
      root: projectRoot,
      logLevel: 'error',
      resolve: { alias: { '@shared': path.join(projectRoot, 'src/shared') } },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        // As the main process in electron.vite.config.ts.
        target: 'node18.15',
        minify: true,
        outDir,
        emptyOutDir: false,
        rolldownOptions: {
          input: path.join(projectRoot, entry),
          // Constants stay constants: the JavaScript engine folds them, and a run takes a quarter less time.
          output: { format, entryFileNames: file, codeSplitting: false, topLevelVar: false },
        },
      },
    });
  }
}

/** Builds aside and moves into place, so that a command that starts meanwhile finds whole files. */
async function buildCli() {
  const began = new Date();
  const folder = path.join(projectRoot, FOLDER);
  const aside = path.join(projectRoot, `out/.tmp-cli-${process.pid}`);
  try {
    await bundle(aside);
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(aside)) {
      // A source that changes during the build is newer than what is built.
      await utimes(path.join(aside, name), began, began);
      await rename(path.join(aside, name), path.join(folder, name));
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The bundle's entry, built if it is missing or older than its sources; commands started at once build it once. */
export async function currentCli() {
  if (isCliStale()) {
    const { withLock } = await import('./runtime/cache.mjs');
    await mkdir(path.join(projectRoot, 'out'), { recursive: true });
    const build = async () => (isCliStale() ? buildCli() : undefined);
    await withLock(path.join(projectRoot, 'out/cli.lock'), build, () => undefined);
  }
  return path.join(projectRoot, FOLDER, 'index.mjs');
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await currentCli();
