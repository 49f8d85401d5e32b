// `npm run offing`: the command line, from its bundle, which is built first if its sources are newer.
import { pathToFileURL } from 'node:url';
import { currentCli } from './cli.mjs';

try {
  await import(pathToFileURL(await currentCli()).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
