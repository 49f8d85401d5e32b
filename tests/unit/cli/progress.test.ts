import { createWording } from '@shared/report/wording';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgressLine } from '../../../src/main/cli/simulate/progress';
import { offing, startOffing } from './support/offing';

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

describe('Ctrl-C', () => {
  it.each(['0', '2'])('ends a run with exit code 130, one line and no result (%s workers)', async (workers) => {
    const long = ['simulate', 'zhipu', '--paths', '1000000', '--months', '120', '--workers', workers];
    const { child, ended } = startOffing(long);
    // Nothing is printed meanwhile; the run takes ten times as long.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const asked = performance.now();
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(performance.now() - asked).toBeLessThan(4000);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toBe('offing: The calculation was cancelled. Run it again to see its results.\n');
  });
});
