/** A command line from its words to its exit code, without the process around it. */

import { languageForLocale } from '../../shared/language';
import { describeError } from '../../shared/language/errors';
import { plainLine, plainLines } from '../../shared/language/plain-text';
import { createWording } from '../../shared/report/wording';
import { type AppError, type ErrorCode, fail, ok } from '../../shared/result';
import type { Command, Console } from './command';
import { actualsCommand } from './commands/actuals';
import { assumptionsCommand } from './commands/assumptions';
import { baselinesCommand } from './commands/baselines';
import { bookCommand } from './commands/book';
import { compareCommand } from './commands/compare';
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
import { reportCommand } from './commands/report';
import { rollForwardCommand } from './commands/roll-forward';
import { sensitivityCommand } from './commands/sensitivity';
import { simulateCommand } from './commands/simulate';
import { solveCommand } from './commands/solve';
import { stressCommand } from './commands/stress';
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
  compare: compareCommand,
  diff: diffCommand,
  solve: solveCommand,
  map: mapCommand,
  stress: stressCommand,
  paths: pathsCommand,
  explain: explainCommand,
  sensitivity: sensitivityCommand,
  worth: worthCommand,
  actuals: actualsCommand,
  book: bookCommand,
  'roll-forward': rollForwardCommand,
  export: exportCommand,
  import: importCommand,
  report: reportCommand,
  extract: extractCommand,
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

/** Where a command line is typed: its environment, and where its words go. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Speaks to a terminal: whatever comes from a file stays on the line where it is said. */
function createConsole({ env, complain }: Terminal): Console {
  const wording = createWording(languageForLocale(env.LC_ALL || env.LANG || 'en'));
  const plain = (value: string | number) => (typeof value === 'string' ? plainLine(value) : value);
  return {
    ...wording,
    t: (key, params = {}) =>
      wording.t(key, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value)]))),
    words: (text) => plainLine(wording.words(text)),
    complain: (line) => complain(plainLines(`${line}\n`)),
  };
}

/** One line that names the file, the field and the fix; answers with the exit code that goes with it. */
export function complainOf(error: AppError, terminal: Terminal): number {
  const { t, complain } = createConsole(terminal);
  const subject = error.code.startsWith('set.') && error.params.file ? `${error.params.file}: ` : '';
  complain(`offing: ${subject}${describeError(error, t)}`);
  return EXIT_CODES[error.code] ?? BAD_INPUT;
}

/** Does what a command line asks for, prints what comes of it, and answers with the exit code. */
export async function runCommandLine([name = 'help', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const command = args.includes('--help') ? helpCommand : Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    const result = command ? await command(args, createConsole(terminal)) : fail('command.unknown', { command: name });
    if (!result.ok) return complainOf(result.error, terminal);
    terminal.print(plainLines(`${result.value}\n`));
    return 0;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return complainOf({ code: 'unexpected', params: { detail } }, terminal);
  }
}
