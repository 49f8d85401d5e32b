import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusal, testCommand } from '../../../build/fresh.mjs';

describe('a run in a new Debian', () => {
  const machine = { platform: 'linux', uid: 0, has: () => true };

  it('is of the command that the README names', () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
    expect(testCommand(readme)).toBe('npm ci && npm test');
    expect(() => testCommand('Nothing is tested.')).toThrow('no line that runs the tests');
  });

  it.each([
    ['another system', { ...machine, platform: 'darwin' }, 'new virtual machine'],
    ['another Linux', { ...machine, has: (file: string) => file !== '/etc/debian_version' }, 'new virtual machine'],
    ['somebody without rights', { ...machine, uid: 1000 }, 'needs root'],
    [
      'a Debian without the tool',
      { ...machine, has: (file: string) => !file.includes('debootstrap') },
      'apt-get install',
    ],
  ])('is refused, with what to do instead, on %s', (_, where, says) => {
    expect(refusal(where)).toContain(says);
  });

  it('is possible for root on a Debian that has the tool', () => {
    expect(refusal(machine)).toBeNull();
  });
});
