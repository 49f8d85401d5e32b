import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { offing, ROOT } from './support/offing';

/** As a shell runs it, with the code of the command itself and what it says of itself. */
function shell(
  redirected: (command: string) => string,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const command = `'${process.execPath}' '${path.join(ROOT, 'build/offing.mjs')}'`;
  return new Promise((resolve) => {
    const child = execFile(
      'bash',
      ['-c', redirected(command)],
      { env: { ...process.env, LANG: 'C', LC_ALL: '' } },
      (_, __, stderr) => resolve({ code: child.exitCode, stderr }),
    );
  });
}

describe.runIf(existsSync('/dev/full'))('output that cannot be written', () => {
  it.each(['simulate zhipu --set simulation.paths=64 --json', 'baselines', '--help', 'assumptions zhipu'])(
    'to a full disk is said in one line: %s',
    async (args) => {
      const { code, stderr } = await shell((command) => `${command} ${args} > /dev/full`);
      expect(stderr).toBe(
        'offing: Not everything could be printed (ENOSPC). Check what the output goes to: its disk may be full.\n',
      );
      expect(code).toBe(1);
    },
  );

  it('nor said: the exit code is still that of a failure', async () => {
    expect(await shell((command) => `${command} baselines > /dev/full 2> /dev/full`)).toEqual({ code: 1, stderr: '' });
    expect(await shell((command) => `${command} validate nowhere.offing 2> /dev/full`)).toEqual({
      code: 2,
      stderr: '',
    });
  });
});

describe.runIf(process.platform !== 'win32')('a reader that has seen enough', () => {
  it('is no fault', async () => {
    const { stdout } = await offing(['assumptions', 'zhipu']);
    expect(stdout.split('\n').length).toBeGreaterThan(50);
    const head = await shell((command) => `set -o pipefail; ${command} assumptions zhipu | head -n 1 > /dev/null`);
    expect(head).toEqual({ code: 0, stderr: '' });
  });
});
