import { describe, expect, it } from 'vitest';
import { offing } from './support/offing';

const GROWTH = 'segments.on-premise.growthInitial';
const DEMAND = 'compute.demandInitial';

/** Arguments after `simulate zhipu`, and what the message must name in any language. */
const REFUSED: readonly (readonly [args: readonly string[], named: readonly string[]])[] = [
  [
    ['--paths', '-5'],
    ['--paths', '-5', '16'],
  ],
  [
    ['--paths', 'many'],
    ['--paths', 'many'],
  ],
  [
    ['--paths', '1.5'],
    ['--paths', '1.5'],
  ],
  [['--paths'], ['--paths']],
  [
    ['--sampling', 'halton'],
    ['--sampling', 'halton', 'sobol, lhs, mc'],
  ],
  [
    ['--correlate', `${DEMAND}=0.2`],
    ['--correlate', DEMAND],
  ],
  [
    ['--correlate', `${GROWTH},${DEMAND}=high`],
    ['--correlate', 'high'],
  ],
  [
    ['--correlate', `${GROWTH},${DEMAND}=1.2`],
    ['zhipu', GROWTH, DEMAND, '1.2', '-1'],
  ],
  [
    ['--correlate', `segments.onpremise.growthInitial,${DEMAND}=0.2`],
    ['zhipu', 'onpremise', GROWTH],
  ],
  [
    ['--correlate', `${DEMAND},${DEMAND}=0.2`],
    ['zhipu', DEMAND],
  ],
  [
    ['--correlate', `${DEMAND},compute.priceShock=0.2`],
    ['zhipu', DEMAND, 'compute.priceShock'],
  ],
  [
    ['--correlate', `${GROWTH},${DEMAND}=0.2`, '--correlate', `${DEMAND},${GROWTH}=0.3`],
    ['--correlate', `${DEMAND},${GROWTH}=0.3`],
  ],
  [
    ['--until', 'fundingNeed.p80'],
    ['--until', 'fundingNeed.p80'],
  ],
  [
    ['--until', 'fundingNeed.p80=0'],
    ['--until', 'fundingNeed.p80=0'],
  ],
  [
    ['--until', 'fundingNeed.p80=soon'],
    ['--until', 'soon'],
  ],
  [
    ['--until', 'fundingNeed.p81=1%'],
    ['--until', 'fundingNeed.p81', 'fundingNeed.p80', 'cashLasts.24'],
  ],
  [
    ['--until', 'cashLasts.24=0.01', '--months', '12'],
    ['--until', 'cashLasts.24', '12'],
  ],
  [
    ['--until', 'fundingNeed.p80=1%', '--at-most', '5'],
    ['--at-most', '5'],
  ],
  [
    ['--at-most', '500'],
    ['--at-most', '--until'],
  ],
  [
    ['--worst', '0'],
    ['--worst', '0'],
  ],
  [
    ['--worst', '-3'],
    ['--worst', '-3'],
  ],
  [
    ['--worst', 'abc'],
    ['simulate', 'abc'],
  ],
  [
    ['--path', '400', '--paths', '400'],
    ['--path', '400', '399'],
  ],
  [
    ['--path', '-1'],
    ['--path', '-1'],
  ],
  [
    ['--by', 'week'],
    ['--by', 'week', 'half-year, month'],
  ],
  [
    ['--set', 'cash.payableDays=metalog(1, 2, 20)'],
    ['zhipu', 'cash.payableDays', 'p50', '4.16498', '16.835'],
  ],
  [
    ['--set', 'cash.payableDays=90 50 20'],
    ['zhipu', 'cash.payableDays', 'min', '90'],
  ],
  [
    ['--set', 'cash.payableDays=pert(50, 10, 90)'],
    ['zhipu', 'cash.payableDays', 'mode', '10'],
  ],
  [
    ['--set', 'simulation.sampling=halton'],
    ['zhipu', 'simulation.sampling', 'halton'],
  ],
];

describe.each([
  ['C', /^offing: .*\.$/],
  ['zh_HK.UTF-8', /^offing: .*[\u4e00-\u9fff].*。$/],
])('in the language of %s', (LANG, whole) => {
  it.each(REFUSED)('%j is refused with one line that names the fix', async (args, named) => {
    const { code, stdout, stderr } = await offing(['simulate', 'zhipu', ...args], { env: { LANG } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(whole);
    expect(stderr).not.toMatch(/\{\{|undefined|errors:|expected\./);
    for (const name of named) expect(stderr).toContain(name);
  });
});
