import { createWording } from '@shared/report/wording';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgressLine } from '../../../../src/main/cli/commands/simulate/progress';
import { interrupted, offing } from './support/offing';

describe('the progress of a run', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => vi.useRealTimers());

  function written(isTTY: boolean, after: number, language: 'en' | 'zh-Hant' = 'en') {
    const texts: string[] = [];
    const line = createProgressLine({ isTTY, write: (text) => texts.push(text) }, createWording(language));
    vi.advanceTimersByTime(after);
    for (let again = 0; again < 2; again++) line.show({ done: 20_480, total: 81_920 });
    line.end();
    return texts;
  }

  it('is shown on one line at a terminal, which is taken away at the end', () => {
    expect(written(true, 600)).toEqual(['\r\x1b[K20,480 of 81,920 paths (25%)', '\r\x1b[K']);
    expect(written(true, 600, 'zh-Hant')[0]).toContain('已完成20,480條路徑，共81,920條（25%）');
  });

  it('is not shown in a file or a pipe, nor for a run that is over at once', () => {
    expect(written(false, 600)).toEqual([]);
    expect(written(true, 100)).toEqual([]);
  });

  it('does not get into the output of a process', async () => {
    expect((await offing(['simulate', 'zhipu', '--paths', '64'])).stderr).toBe('');
  });
});

describe.runIf(process.platform === 'linux')('Ctrl-C', () => {
  it.each(['0', '2'])('ends a run with exit code 130, one line and no result (%s workers)', async (workers) => {
    const long = ['simulate', 'zhipu', '--paths', '1000000', '--months', '120', '--workers', workers];
    const { code, stdout } = await interrupted(long);
    expect(code).toBe(130);
    // It was not waited for.
    const shares = [...stdout.matchAll(/ paths \((\d+)%\)/g)].map(([, share]) => Number(share));
    expect(shares.at(-1)).toBeLessThan(100);
    // The line that said how far it was is taken away first.
    const end = stdout
      .slice(stdout.lastIndexOf('\x1b[K') + 3)
      .replace('^C', '')
      .trim();
    expect(end).toBe('offing: The calculation was cancelled. Run it again to see its results.');
    expect(stdout).not.toContain('Fingerprint');
  });
});
