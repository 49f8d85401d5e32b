/** The command line: the same engine, schema and baselines as the window, without one. */

import { systemCode } from '../files/errors';
import { complainOf, runCommandLine, type Terminal } from './command-line';

const terminal: Terminal = {
  env: process.env,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
};

/** npm runs scripts in the project's folder; a file's name is meant from where the user stands. */
function standWhereTheUserDoes(): void {
  const { INIT_CWD: folder, npm_lifecycle_event: script } = process.env;
  if (script === 'offing' && folder) process.chdir(folder);
}

async function main(): Promise<void> {
  standWhereTheUserDoes();
  const code = await runCommandLine(process.argv.slice(2), terminal);
  // What could not be printed may have been told already.
  if (code !== 0) process.exitCode = code;
}

/**
 * What is written goes to whatever the shell has put there, which can be full or gone. A reader that has seen enough, such
 * as `head`, closes the pipe: that is no fault.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = complainOf({ code: 'command.notPrinted', params: { detail: systemCode(error) } }, terminal);
});
// Where not even this can be said, the exit code says it.
process.stderr.on('error', () => undefined);

void main();
