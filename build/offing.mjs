// `npm run offing`: the command line, from its bundle, which is built first if its sources are newer.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { currentCli } from './cli.mjs';

// What prints reports, for a command line that runs outside of the program.
process.env.OFFING_PRINTER ??= fileURLToPath(new URL('print.mjs', import.meta.url));

try {
  await import(pathToFileURL(await currentCli()).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
