/** What is said of the prospectus baseline, against runs in which an assumption is set to values of its own distribution. */
import type { Estimate } from '@shared/analysis/estimators/estimate';
import { pathValues } from '@shared/analysis/outcome/outcome';
import { parseOutcome } from '@shared/analysis/outcome/parse';
import { inputDetails, whatMatters } from '@shared/analysis/sensitivity/matters';
import { totalEffects } from '@shared/analysis/sensitivity/total';
import { whatKnowingSaves } from '@shared/analysis/worth/worth';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { drawnInputs } from '@shared/engine/paths/levels';
import { percentile } from '@shared/figures/sorted';
import { quantileOf } from '@shared/quantity/distribution';
import { findAssumption, setPath } from '@shared/scenario/edit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../engine/support/run';

const INPUT = 'compute.priceDecline';
const PATHS = 4096;
/** Values at the middle of so many equal parts of the distribution. */
const PARTS = 16;
const P = 0.8;
const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
const need = unwrap(parseOutcome(scenario, 'fundingNeed'));

const runner = createInProcessRunner();
afterAll(() => runner.dispose());

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, one) => sum + one, 0) / values.length;
const variance = (values: ArrayLike<number>) => mean(Array.from(values, (one) => (one - mean(values)) ** 2));
/** What raising R costs on average where being short costs p / (1 - p) times as much as holding too much. */
const lossOf = (values: Float64Array, raised: number) =>
  mean(values.map((one) => (one > raised ? (P / (1 - P)) * (one - raised) : raised - one)));
const bestLoss = (values: Float64Array) => lossOf(values, percentile(values.slice().sort(), P));

async function needOf(changed = scenario, paths = PATHS): Promise<Float64Array> {
  const { outcomes } = unwrap(await runner.outcomes(changed, { paths }));
  return pathValues(outcomes, [], need.value);
}

let all: Float64Array;
let known: Float64Array[];
beforeAll(async () => {
  all = await needOf();
  const quantity = findAssumption(scenario, INPUT)?.assumption.quantity;
  if (!quantity) throw new Error('no such assumption');
  known = [];
  for (let k = 0; k < PARTS; k++) {
    const value = quantileOf(quantity, (k + 0.5) / PARTS);
    known.push(await needOf(unwrap(setPath(scenario, INPUT, `${100 * value}%`)), 1024));
  }
});

describe('what matters on the prospectus baseline', () => {
  const drawn = drawnInputs(scenario, { count: PATHS, paths: PATHS });

  it('has the share that runs with the input set have', () => {
    const share = whatMatters(drawn, all, need)?.effects.find(({ id }) => id === INPUT)?.share as Estimate;
    // Sixteen values of a distribution stand for all but a few hundredths of its variance.
    const truth = variance(known.map(mean)) / variance(all);
    expect(Math.abs(share.value - truth)).toBeLessThan(0.03);
  });

  it('has the ends that runs with the input set there have', () => {
    const [detail] = inputDetails(
      drawn.inputs.filter(({ id }) => id === INPUT),
      all,
      need,
    );
    const setTo = (part: number) => mean(known.at(part) as Float64Array);
    // The middle of a tenth lies between those of the first two sixteenths.
    expect(detail?.tornado?.lowest.value).toBeLessThan(setTo(0));
    expect(detail?.tornado?.lowest.value).toBeGreaterThan(setTo(1));
    expect(detail?.tornado?.highest.value).toBeGreaterThan(setTo(-1));
    expect(detail?.tornado?.highest.value).toBeLessThan(setTo(-2));
  });

  it('is worth to know what is saved on average by raising with it known', () => {
    const worths = whatKnowingSaves(drawn, all, { eventMonths: {} }, P);
    const worth = worths?.inputs.find(({ id }) => id === INPUT);
    const saved = bestLoss(all) - mean(known.map(bestLoss));
    expect((worth?.lower.value ?? 0) / saved).toBeGreaterThan(0.9);
    expect((worth?.upper.value ?? 0) / saved).toBeLessThan(1.1);
  });

  it('has totals of at least what inputs do alone, which with luck explain all but what they do together', async () => {
    const { effects } = unwrap(await totalEffects(runner, scenario, need, { paths: 2048 }));
    for (const { first, total, interactions } of effects) {
      expect(first?.value).toBeLessThan(total.value + 4 * (interactions?.error ?? 0) + 1e-9);
    }
    const sum = (read: (effect: (typeof effects)[number]) => number) =>
      effects.reduce((all, one) => all + read(one), 0);
    expect(sum(({ first }) => first?.value ?? 0)).toBeLessThan(1.05);
    expect(sum(({ total }) => total.value)).toBeGreaterThan(1);
    expect(effects[0]?.id).toBe(INPUT);
    expect(effects.find(({ kind }) => kind === 'luck')?.total.value).toBeGreaterThan(0.1);
  });

  it('refuses an outcome that is the same on every path', async () => {
    const certain = unwrap(setPath(scenario, 'events.ipo.enabled', 'no'));
    const dilution = unwrap(parseOutcome(certain, 'dilution'));
    expect(await totalEffects(runner, certain, dilution, { paths: 512 })).toMatchObject({
      ok: false,
      error: { code: 'sensitivity.constant' },
    });
  });
});
