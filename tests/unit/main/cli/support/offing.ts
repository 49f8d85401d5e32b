import { type ChildProcess, execFile } from 'node:child_process';
import path from 'node:path';
import { runCommandLine } from '../../../../../src/main/cli/command-line';

export const ROOT = path.resolve(import.meta.dirname, '../../../../..');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
}

interface Place {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

function start(file: string, args: readonly string[], { cwd = ROOT, env }: Place): Running {
  let child: ChildProcess | undefined;
  const ended = new Promise<Outcome>((resolve) => {
    const environment = { ...process.env, LANG: 'C', LC_ALL: '', ...env };
    child = execFile(file, [...args], { cwd, env: environment, maxBuffer: 1e9 }, (_, stdout, stderr) => {
      resolve({ code: child?.exitCode ?? null, stdout, stderr: stderr.replace(/^npm .*\n/gm, '') });
    });
  });
  return { child: child as ChildProcess, ended };
}

/** The command itself, under way. */
export function startOffing(args: readonly string[], place: Place = {}): Running {
  return start(process.execPath, [path.join(ROOT, 'build/offing.mjs'), ...args], place);
}

/** The same at a terminal of its own; what it prints anywhere is its output. */
export function startAtTerminal(args: readonly string[], place: Place = {}): Running {
  const command = [process.execPath, path.join(ROOT, 'build/offing.mjs'), ...args].map((part) => `'${part}'`).join(' ');
  return start('script', ['-qefc', command, '/dev/null'], place);
}

/**
 * What has become of a command once it said how far it was and Ctrl-C was pressed. A run says that it is under way at a terminal
 * only, so it gets one, and the key instead of a signal.
 */
export async function interrupted(args: readonly string[]): Promise<Outcome> {
  const { child, ended } = startAtTerminal(args);
  let shown = '';
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (text) => {
      shown += text;
      if (/ paths \(\d+%\)/.test(shown)) resolve();
    });
    void ended.then(() => resolve());
  });
  child.stdin?.write('\x03');
  return ended;
}

/** How many commands are under way that stand in a folder, and where this process stood before. */
let standing = 0;
let home = ROOT;

/** The command in this process, which has it at hand: a hundredth of the work of starting another. */
export async function offing(args: readonly string[], { cwd = ROOT, env }: Place = {}): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  if (standing++ === 0) home = process.cwd();
  process.chdir(cwd);
  try {
    const code = await runCommandLine(args, {
      env: { LANG: 'C', ...env },
      print: (text) => {
        stdout += text;
      },
      complain: (text) => {
        stderr += text;
      },
    });
    return { code, stdout, stderr };
  } finally {
    if (--standing === 0) process.chdir(home);
  }
}

/** The command as a user runs it: through npm's script. */
export function npmOffing(args: readonly string[], place: Place = {}): Promise<Outcome> {
  return start('npm', ['--prefix', ROOT, 'run', '-s', 'offing', '--', ...args], place).ended;
}

export async function simulate(...args: string[]) {
  const { code, stdout, stderr } = await offing(['simulate', ...args, '--json']);
  if (code !== 0 || stderr !== '') throw new Error(`exit code ${code}: ${stderr}`);
  return JSON.parse(stdout);
}
