import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/**
 * The program of that name in this folder as one file, which Node starts at once and in one process. A loader would take
 * many times as long as what is tested, each time.
 */
export function bundled(name: string): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'offing-program-'));
    // Some are run by another user.
    await chmod(folder, 0o755);
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@shared': path.resolve(__dirname, '../../../../src/shared') } },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: folder,
        rolldownOptions: {
          input: path.join(__dirname, `${name}.ts`),
          output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
        },
      },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => path.join(folder, `${name}.cjs`);
}
