// The error of a difference between two runs on the same draws, against what many seeds show it to be.
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { headlineFigure } from '@shared/report/headline';
import { createWording } from '@shared/report/wording';
import { setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { expect, it } from 'vitest';

const PATHS = 512;
const runner = createInProcessRunner();
const zhipu = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
const edited = setPath(zhipu, 'compute.demandInitial', '10% 65% 150%');
if (!edited.ok) throw new Error(edited.error.code);

async function run(scenario: Scenario, seed: number, paths = PATHS) {
  const result = await runner.run({ ...scenario, horizon: 24, simulation: { ...scenario.simulation, seed, paths } });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const wording = createWording('en');
const millions = (text: string | null | undefined) => {
  const [, number = '', unit = ''] = /^([\d.]+)(bn|m)?$/.exec(text ?? '') ?? [];
  return Number(number) * (unit === 'bn' ? 1000 : 1);
};

it('is that of the difference, not of either side', async () => {
  const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
  const differences: number[] = [];
  const stated: number[] = [];
  const alone: number[] = [];
  for (const seed of seeds) {
    const [now, before] = [await run(edited.value, seed), await run(zhipu, seed)];
    differences.push(now.headline.fundingNeed.p80 - before.headline.fundingNeed.p80);
    const need80 = headlineFigure('fundingNeed.p80', now, before, wording);
    // Stated in the unit of the figure, which is billions.
    stated.push(millions(need80.change?.error) * (/m$/.test(need80.change?.error ?? '') ? 1 : 1000));
    alone.push(now.error.fundingNeed.p80 ?? 0);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(mean(differences.map((one) => (one - mean(differences)) ** 2)) * (24 / 23));
  // A standard deviation from 24 values is known to about 15%, and what is stated is rounded.
  expect(mean(stated) / spread).toBeGreaterThan(0.55);
  expect(mean(stated) / spread).toBeLessThan(1.8);
  expect(mean(stated)).toBeLessThan(mean(alone));
});

it('is not stated where the two sides have other draws', async () => {
  const now = await run(edited.value, 1);
  expect(headlineFigure('fundingNeed.p80', now, await run(zhipu, 2), wording).change?.error).toBeNull();
  expect(headlineFigure('fundingNeed.p80', now, await run(zhipu, 1, 1024), wording).change?.error).toBeNull();
});
