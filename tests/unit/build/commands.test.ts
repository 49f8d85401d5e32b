// Every command of package.json: by a short run of it here, or by the test that is named. A short run writes nothing into
// the working tree.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { npm } from '../../../build/processes.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const commands = Object.keys(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts);

/** What is given to the command, and what it then says. */
const SHORT_RUNS: Readonly<Record<string, readonly [args: readonly string[], says: RegExp]>> = {
  'bench:engine': [['--check'], /naive JavaScript: headline [\d.]+, quartiles of all bands [\d.]+ \(runway \d+ months/],
  'bench:analysis': [['--check'], /Outcomes alone are [\d.]+ times as fast as the run/],
  'bench:library': [['--check'], /opening every file +\| +\d+ +\| +[\d.]+ +\| +[\d.]+ +\| +1\.0000/],
  setup: [[], /Everything is there\. Electron [\d.]+/],
  convergence: [['--check'], /8 seeds; each error is known to 25%/],
  kernel: [['--check'], /1 up to date/],
  'file-schema': [['--check'], /1 up to date/],
  walls: [['--check'], /1 up to date/],
  simplified: [['--check'], /\d+ up to date/],
  fuzz: [['50', '--check'], /\d+ opened, \d+ refused/],
};

/** Where the others are run: a window or the whole of the checks is not for here. */
const HELD_BY: Readonly<Record<string, string>> = {
  start: 'tests/unit/build/start.test.ts',
  dev: 'tests/unit/build/start.test.ts',
  build: 'build/test.mjs',
  offing: 'tests/unit/main/cli/cli.test.ts',
  associate: 'tests/unit/build/associate.test.ts',
  check: 'build/test.mjs',
  fix: 'build/test.mjs',
  test: 'build/test.mjs',
  'test:unit': 'build/test.mjs',
  'test:e2e': 'build/test.mjs',
  fresh: 'tests/unit/build/fresh.test.ts',
  bench: 'tests/unit/build/commands.test.ts',
  'bench:window': 'tests/e2e/bench.spec.ts',
  screenshots: 'tests/e2e/screenshots.spec.ts',
};

function npmRun(
  name: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly says: string }> {
  const [file = 'npm', ...rest] = npm();
  return new Promise((resolve) => {
    const child = execFile(
      file,
      [...rest, '--prefix', ROOT, 'run', '--silent', name, '--', ...args],
      { cwd: ROOT, maxBuffer: 1e8 },
      (_, stdout, stderr) => resolve({ code: child.exitCode, says: stdout + stderr }),
    );
  });
}

describe('the commands of package.json', () => {
  it('are all held', () => {
    expect([...Object.keys(SHORT_RUNS), ...Object.keys(HELD_BY)].sort()).toEqual([...commands].sort());
    expect(Object.values(HELD_BY).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it.each(Object.entries(SHORT_RUNS))(
    'npm run %s works',
    async (name, [args, says]) => {
      const outcome = await npmRun(name, args);
      expect(outcome.says).toMatch(says);
      expect(outcome.code, outcome.says).toBe(0);
    },
    180_000,
  );

  it('npm run bench names its parts where it is asked for another', async () => {
    const { code, says } = await npmRun('bench', ['liberry', '--slow']);
    expect(code).toBe(1);
    expect(says).toContain('Not known: slow, liberry. Parts: engine, analysis, library, window; --quick or --check.');
  });
});
