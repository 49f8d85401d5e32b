import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * `node bundle.mjs <out> <name>=<entry> ...` bundles each entry into one file for Node, with the application's bundler,
 * target and minifier. A process of its own: the bundler does not resolve aliases under the loader that runs index.ts.
 */
const here = path.dirname(fileURLToPath(import.meta.url));
const [outDir = '', ...entries] = process.argv.slice(2);

for (const entry of entries) {
  const [name, file = ''] = entry.split('=');
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.resolve(here, '../../src/shared') } },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'chrome114',
      minify: process.env.OFFING_BENCH_READABLE !== '1',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: path.resolve(here, file),
        // As workers are bundled for the page: constants stay constants, which the JavaScript engine folds.
        output: { format: 'es', entryFileNames: `${name}.mjs`, topLevelVar: false },
      },
    },
  });
}
