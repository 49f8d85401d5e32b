/** The command line: the same engine, schema and baselines as the window, without one. */

import { languageForLocale } from '../../shared/language';
import { describeError } from '../../shared/language/errors';
import { plainLine, plainLines } from '../../shared/language/plain-text';
import { createWording } from '../../shared/report/wording';
import { type AppError, type ErrorCode, fail, ok } from '../../shared/result';
import { systemCode } from '../files/errors';
import type { Command, Console } from './command';
import { assumptionsCommand } from './commands/assumptions';
import { baselinesCommand } from './commands/baselines';
import { diffCommand } from './commands/diff';
import { explainCommand } from './commands/explain';
import { exportCommand } from './commands/export';
import { extractCommand } from './commands/extract';
import { fingerprintCommand } from './commands/fingerprint';
import { importCommand } from './commands/import';
import { mapCommand } from './commands/map';
import { migrateCommand } from './commands/migrate';
import { newCommand } from './commands/new';
import { pathsCommand } from './commands/paths';
import { sensitivityCommand } from './commands/sensitivity';
import { simulateCommand } from './commands/simulate';
import { solveCommand } from './commands/solve';
import { validateCommand } from './commands/validate';
import { worthCommand } from './commands/worth';

const helpCommand: Command = async (_, { t }) => ok(t('cli:help'));

const COMMANDS: Readonly<Record<string, Command>> = {
  assumptions: assumptionsCommand,
  baselines: baselinesCommand,
  new: newCommand,
  validate: validateCommand,
  migrate: migrateCommand,
  fingerprint: fingerprintCommand,
  simulate: simulateCommand,
  diff: diffCommand,
  solve: solveCommand,
  map: mapCommand,
  paths: pathsCommand,
  explain: explainCommand,
  sensitivity: sensitivityCommand,
  worth: worthCommand,
  export: exportCommand,
  extract: extractCommand,
  import: importCommand,
  help: helpCommand,
  '--help': helpCommand,
  '-h': helpCommand,
};

const BAD_INPUT = 2;
/** A fault of the program is not the user's bad input; and an interrupted program ends as shells expect, with 128 + 2. */
const EXIT_CODES: Partial<Record<ErrorCode, number>> = {
  unexpected: 1,
  'engine.workerFailed': 1,
  'engine.workerEnded': 1,
  'fingerprint.differs': 1,
  'engine.cancelled': 130,
  'command.notPrinted': 1,
};

/** Speaks to a terminal: whatever comes from a file stays on the line where it is said. */
function createConsole(): Console {
  const wording = createWording(languageForLocale(process.env.LC_ALL || process.env.LANG || 'en'));
  const plain = (value: string | number) => (typeof value === 'string' ? plainLine(value) : value);
  return {
    ...wording,
    t: (key, params = {}) =>
      wording.t(key, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value)]))),
    words: (text) => plainLine(wording.words(text)),
  };
}

/** One line on stderr that names the file, the field and the fix. */
function report(error: AppError, console: Console): void {
  const subject = error.code.startsWith('set.') && error.params.file ? `${error.params.file}: ` : '';
  process.stderr.write(plainLines(`offing: ${subject}${describeError(error, console.t)}\n`));
  process.exitCode = EXIT_CODES[error.code] ?? BAD_INPUT;
}

/** npm runs scripts in the project's folder; a file's name is meant from where the user stands. */
function standWhereTheUserDoes(): void {
  const { INIT_CWD: folder, npm_lifecycle_event: script } = process.env;
  if (script === 'offing' && folder) process.chdir(folder);
}

async function main(): Promise<void> {
  standWhereTheUserDoes();
  const [name = 'help', ...args] = process.argv.slice(2);
  const console = createConsole();
  const command = args.includes('--help') ? helpCommand : Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    const result = command ? await command(args, console) : fail('command.unknown', { command: name });
    if (result.ok) process.stdout.write(plainLines(`${result.value}\n`));
    else report(result.error, console);
  } catch (error) {
    report({ code: 'unexpected', params: { detail: error instanceof Error ? error.message : String(error) } }, console);
  }
}

/**
 * What is written goes to whatever the shell has put there, which can be full or gone. A reader that has seen enough, such
 * as `head`, closes the pipe: that is no fault.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  report({ code: 'command.notPrinted', params: { detail: systemCode(error) } }, createConsole());
});
// Where not even this can be said, the exit code says it.
process.stderr.on('error', () => undefined);

void main();
