import { createBaseline } from '@shared/baselines';
import { tracePaths } from '@shared/engine/paths/trace';
import { describe, expect, it } from 'vitest';
import { offing, simulate } from './support/offing';

const GROWTH = 'segments.on-premise.growthInitial';
const CLOUD = 'segments.cloud.growthInitial';
const DEMAND = 'compute.demandInitial';

/** The columns of a table that follows a line, by what is in its first. */
function rowsAfter(stdout: string, title: string): string[][] {
  const lines = stdout.slice(stdout.indexOf(title)).split('\n');
  const rule = lines.findIndex((line) => /^-+(?: {2}-+)+$/.test(line));
  const end = lines.indexOf('', rule);
  return lines.slice(rule + 1, end === -1 ? undefined : end).map((line) => line.trim().split(/ {2,}/));
}

describe('--sampling', () => {
  it('chooses the method, and the output names it', async () => {
    const prints = await Promise.all(
      ['sobol', 'lhs', 'mc'].map((method) => simulate('zhipu', '--paths', '320', '--sampling', method)),
    );
    expect(prints.map(({ sampling }) => sampling)).toEqual(['sobol', 'lhs', 'mc']);
    expect(new Set(prints.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    const { stdout } = await offing(['simulate', 'zhipu', '--paths', '320', '--sampling', 'lhs']);
    expect(stdout.split('\n')[1]).toBe('320 paths, seed 2513, 60 months; sampling: Latin hypercube');
  });
});

describe('--correlate', () => {
  it('draws two inputs together, whichever is named first', async () => {
    const one = await simulate('zhipu', '--paths', '320', '--correlate', `${GROWTH},${DEMAND}=0.9`);
    const other = await simulate('zhipu', '--paths', '320', '--correlate', `${DEMAND},${GROWTH}=0.9`);
    const none = await simulate('zhipu', '--paths', '320', '--correlate', `${DEMAND},${GROWTH}=0`);
    expect(one.fingerprint).toBe(other.fingerprint);
    expect(one.fingerprint).not.toBe(none.fingerprint);
    expect(one.correlationsChanged).toBeNull();
  });

  it('says what was done with correlations that cannot all hold', async () => {
    const args = [`${GROWTH},${CLOUD}=0.95`, `${CLOUD},${DEMAND}=0.95`, `${DEMAND},${GROWTH}=-0.95`];
    const options = ['--paths', '320', ...args.flatMap((text) => ['--correlate', text])];
    const { correlationsChanged: changed } = await simulate('zhipu', ...options);
    expect(changed.distance).toBeGreaterThan(0.5);
    const { stdout } = await offing(['simulate', 'zhipu', ...options]);
    const notice = stdout.split('\n')[2];
    const { between, asked, used } = changed.largest;
    for (const word of [...between, `${Math.abs(asked).toFixed(2)} asked`, Math.abs(used).toFixed(2)]) {
      expect(notice).toContain(word);
    }
    expect(notice).toContain(`distance ${changed.distance.toFixed(2)}`);
  });
});

describe('--until', () => {
  const begin = ['zhipu', '--paths', '256'];

  it('goes on until the error is a share of the figure, and gives what a plain run of as many paths gives', async () => {
    const result = await simulate(...begin, '--until', 'fundingNeed.p80=1%');
    expect(result.stopped).toEqual({ figure: 'fundingNeed.p80', below: 0.01, relative: true, reached: true });
    expect(result.paths).toBeGreaterThan(256);
    expect(result.error.fundingNeed.p80 / result.headline.fundingNeed.p80).toBeLessThan(0.01);
    const plain = await simulate('zhipu', '--paths', String(result.paths));
    expect(result.fingerprint).toBe(plain.fingerprint);
    expect(plain.stopped).toBeNull();
  });

  it('goes on until the error is as small as was said, or there are as many paths as are allowed', async () => {
    const close = await simulate(...begin, '--until', 'cashLasts.24=0.002');
    expect(close.stopped).toMatchObject({ figure: 'cashLasts.24', relative: false, reached: true });
    expect(close.error.cashLasts['24']).toBeLessThan(0.002);
    const far = await simulate(...begin, '--until', 'fundingNeed.p95=0.01%', '--at-most', '1000');
    expect(far).toMatchObject({ paths: 1000, stopped: { reached: false } });
    // Fewer are allowed than the scenario has.
    const few = await simulate('zhipu', '--until', 'fundingNeed.p95=0.01%', '--at-most', '100');
    expect(few.paths).toBe(100);
  });

  it.each([
    [
      'C',
      '1%',
      [/^The standard error of fundingNeed\.p80 was to be below 1%: reached with [\d,]+ paths \(0\.\d+%\)\.$/],
    ],
    ['C', '5', [/below 5: not reached with 512 paths \(\d+\); allow more with --at-most\.$/]],
    ['zh_HK.UTF-8', '5', [/^fundingNeed\.p80的標準誤差須小於5：512條路徑仍未達到（\d+）/]],
  ] as const)('says whether it got there (%s, %s)', async (LANG, target, patterns) => {
    const most = target === '5' ? ['--at-most', '512'] : [];
    const args = ['simulate', ...begin, '--until', `fundingNeed.p80=${target}`, ...most];
    const { stdout } = await offing(args, { env: { LANG } });
    for (const pattern of patterns) expect(stdout.split('\n')[2]).toMatch(pattern);
  });

  it('says that a figure beyond the horizon has no error', async () => {
    const args = ['blank', '--paths', '64', '--until', 'runwayMonths.p95=1', '--at-most', '128'];
    const { stdout } = await offing(['simulate', ...args, '--set', 'opening.cash=1bn']);
    expect(stdout).toContain('not reached with 128 paths, because the figure lies beyond the horizon');
  });
});

describe('percentiles that are read from counts', () => {
  it('are said to be, with their bound', async () => {
    const { stdout } = await offing(['simulate', 'zhipu', '--paths', '200000']);
    const notice = stdout.split('\n')[2];
    const [, bins = '', width = ''] = /in ([\d,]+) bins.* 1\/([\d,]+) of the range/.exec(notice ?? '') ?? [];
    expect(Number(bins.replace(',', ''))).toBe(Number(width.replace(',', '')) + 1);
    expect((await offing(['simulate', 'zhipu', '--paths', '2000'])).stdout).not.toContain('bins');
  });
});

describe('digits', () => {
  it('shows no figure with more decimals than its standard error, and no error of nothing', async () => {
    const { stdout } = await offing(['simulate', 'zhipu', '--paths', '2000']);
    const decimals = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
    for (const [label = '', value = '', error = ''] of rowsAfter(stdout, 'Headline figure')) {
      expect(error, label).not.toMatch(/±0\.0+%?$/);
      if (/^(?:±0%?)?$/.test(error) || error.includes('m')) continue;
      expect(decimals(value), label).toBeLessThanOrEqual(decimals(error));
      const digits = error.replace(/[^\d.]/g, '').replace(/^[0.]+/, '');
      expect(digits.length, `${label}: ${error}`).toBeLessThanOrEqual(1);
    }
  });
});

describe('--path', () => {
  const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });

  it('gives the path that the engine traces', async () => {
    const { traces } = await simulate('zhipu', '--paths', '320', '--path', '7', '--path', '0', '--path', '7');
    expect(traces.map(({ path }: { path: number }) => path)).toEqual([7, 0]);
    const [trace] = tracePaths(scenario, [7], 320);
    expect(traces[0].inputs).toEqual(trace?.inputs);
    expect(traces[0].fundingNeed).toBe(trace?.outcome.fundingNeed);
    expect(traces[0].monthly.cash).toEqual([...(trace?.lines.cash ?? [])]);
    expect(traces[0].monthly.labels.slice(0, 2)).toEqual(['2025-07', '2025-08']);
  });

  it('prints its ledger by half-year or by month, its events and its inputs', async () => {
    const options = ['simulate', 'zhipu', '--paths', '320', '--path', '7'];
    const halves = (await offing(options)).stdout;
    expect(rowsAfter(halves, 'Path 7:')).toHaveLength(10);
    expect(rowsAfter(halves, 'Drawn input').map(([path]) => path)).toContain(GROWTH);
    expect(halves).toMatch(/^events\.ipo +(?:[A-Z][a-z]{2} \d{4}|does not happen)$/m);
    const months = (await offing([...options, '--by', 'month'])).stdout;
    expect(rowsAfter(months, 'Path 7:')).toHaveLength(60);
  });
});

describe('--worst', () => {
  it('lists the worst paths, worst first, as tracing them gives them', async () => {
    const { worst } = await simulate('zhipu', '--paths', '2000', '--worst', '7');
    expect(worst.count).toBe(100);
    expect(worst.listed).toHaveLength(7);
    const needs = worst.listed.map(({ fundingNeed }: { fundingNeed: number }) => fundingNeed);
    expect([...needs].sort((a, b) => b - a)).toEqual(needs);
    const { traces } = await simulate('zhipu', '--paths', '2000', '--path', String(worst.listed[0].path));
    expect(traces[0].fundingNeed).toBe(worst.listed[0].fundingNeed);
    expect(traces[0].cashOutMonth).toBe(worst.listed[0].cashOutMonth);
  });

  it('lists twenty where no number is given, and all there are where it is too large', async () => {
    expect((await simulate('zhipu', '--worst', '--paths', '2000')).worst.listed).toHaveLength(20);
    expect((await simulate('zhipu', '--paths', '320', '--worst', '5000')).worst.listed).toHaveLength(16);
  });

  it('finds what the worst paths have in common', async () => {
    const { worst } = await simulate('zhipu', '--paths', '4000', '--worst');
    const [first] = worst.inputs;
    expect(first.id).toBe('compute.priceDecline');
    expect(first.inside.levels[1]).toBeLessThan(0.3);
    for (const { difference } of worst.inputs) expect(Math.abs(difference)).toBeGreaterThan(0.05);
  });

  it('names an event that failed, with its share there and on all paths', async () => {
    const options = ['zhipu', '--paths', '4000', '--worst', '--set', 'events.ipo.probability=50%'];
    // Planned money is still to be found and moves no funding need; committed money does.
    options.push('--set', 'events.ipo.commitment=committed');
    const { worst } = await simulate(...options);
    expect(worst.events).toMatchObject([{ id: 'ipo', mayBeNoise: false }]);
    expect(worst.events[0].all.share).toBeCloseTo(0.5, 1);
    expect(worst.events[0].inside.share).toBeLessThan(0.4);
    const { stdout } = await offing(['simulate', ...options]);
    expect(rowsAfter(stdout, 'Event that did not happen').map(([id]) => id)).toEqual(['events.ipo']);
  });

  it('says so where the worst paths have nothing in common', async () => {
    const { stdout } = await offing(['simulate', 'blank', '--paths', '64', '--worst']);
    expect(stdout).toContain('Nothing beyond chance');
  });
});
