import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationArguments, parseArguments } from '../../../../src/main/application/arguments';

const here = path.resolve('/home/user');

describe('the arguments of the application', () => {
  it('follow the folder of the application while it is not packaged', () => {
    const argv = ['/electron', '--inspect=0', '--user-data-dir=/tmp/u', '/opt/offing', '--theme=dark', 'plan.offing'];
    expect(applicationArguments(argv, false, path.resolve('/opt/offing'))).toEqual(['--theme=dark', 'plan.offing']);
  });

  it('follow the program once it is packaged', () => {
    expect(applicationArguments(['/opt/offing', 'plan.offing'], true, '/opt/app.asar')).toEqual(['plan.offing']);
  });
});

describe('parsing', () => {
  it('lets everything be decided later', () => {
    expect(parseArguments([], here)).toEqual({
      file: null,
      baseline: null,
      printFolder: null,
      library: null,
      language: null,
      theme: null,
      size: null,
    });
  });

  it('takes a file as seen from where the user stands', () => {
    expect(parseArguments(['--no-sandbox', '計劃.offing'], here).file).toBe(path.join(here, '計劃.offing'));
    expect(parseArguments([path.resolve('/x/y.offing')], here).file).toBe(path.resolve('/x/y.offing'));
  });

  it('takes what is meant for this run only', () => {
    const args = [
      '--baseline=blank',
      '--library=plans',
      '--language=zh-Hant',
      '--theme=dark',
      '--window-size=1920x1080',
    ];
    expect(parseArguments(args, here)).toEqual({
      file: null,
      baseline: 'blank',
      printFolder: null,
      library: path.join(here, 'plans'),
      language: 'zh-Hant',
      theme: 'dark',
      size: { width: 1920, height: 1080 },
    });
  });

  it('ignores a theme or a size that makes no sense', () => {
    expect(parseArguments(['--theme=pink', '--window-size=big'], here)).toMatchObject({ theme: null, size: null });
    expect(parseArguments(['--window-size=1920,1080'], here).size).toBeNull();
  });
});
