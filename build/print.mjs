// Prints reports for the command line, `offing report`: finds an Electron and a screen, builds the application if its
// sources are newer, and hands it the folder that it is given.
import path from 'node:path';
import { output, projectRoot, run, tool } from './processes.mjs';
import { electronArgs, resolveElectron } from './runtime.mjs';
import { isStale } from './start.mjs';

/** A virtual screen where there is none. @returns {Promise<readonly string[]>} */
async function screen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return [];
  const found = await output(['sh', '-c', 'command -v xvfb-run'], { tolerate: true });
  if (found.trim() !== '') return [found.trim(), '-a'];
  throw new Error('There is no display here, and no virtual one: install xvfb and xauth');
}

/** @param {string} folder @returns {Promise<number>} */
async function main(folder) {
  const before = await screen();
  const runtime = await resolveElectron({ log: () => undefined });
  if (isStale()) {
    const code = await run([...tool('electron-vite'), 'build', '--logLevel', 'warn']);
    if (code !== 0) return code;
  }
  return run([...before, runtime.path, ...electronArgs(), projectRoot, `--print-reports=${path.resolve(folder)}`]);
}

try {
  process.exitCode = await main(process.argv[2] ?? '');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
