import { createBaseline } from '@shared/baselines';
import { createNodeRunner } from '@shared/engine/hosts/node';
import { type SimulationResult, STATISTICS } from '@shared/engine/results';
import { createRunner } from '@shared/engine/run/create-runner';
import { createInProcessCrew } from '@shared/engine/run/in-process-crew';
import type { Runner } from '@shared/engine/runner';
import type { StoreLimits } from '@shared/engine/store/shape';
import type { Scenario } from '@shared/scenario/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { pathRunner } from '../support/paths';
import { draftOf, simulate, unwrap } from '../support/run';

const MONTHS = 20;

function scenarioWith(sampling: Scenario['simulation']['sampling']): Scenario {
  const scenario = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
  scenario.horizon = MONTHS;
  scenario.assumptions.raising.enabled = true;
  return { ...scenario, simulation: { ...scenario.simulation, sampling } };
}

const scenario = scenarioWith('sobol');
const COLUMNS = pathRunner(scenario)(0).ids.length * MONTHS;
const PATHS = 6007;

/** So little room that most of the paths do not stay in memory. */
const SMALL: Partial<StoreLimits> = {
  exactValues: 2048 * COLUMNS,
  keptValues: 1024 * COLUMNS,
  recentValues: 1024 * COLUMNS,
};

const open: Runner[] = [];
function kept(runner: Runner): Runner {
  open.push(runner);
  return runner;
}
afterAll(() => {
  for (const runner of open) runner.dispose();
});

const inProcess = (limits: Partial<StoreLimits>) => kept(createRunner(createInProcessCrew, limits));
const exact = await simulate(scenario, { paths: PATHS });
const binned = unwrap(await inProcess(SMALL).run(scenario, { paths: PATHS }));

/** Width of a bin of every month of a line: a share of the range that the first 256 paths have. */
function binWidths(bins: number): Map<string, number[]> {
  const run = pathRunner(scenario);
  const extents = new Map<string, { low: number; high: number }[]>();
  for (let path = 0; path < 256; path++) {
    const ledger = run(path);
    for (const id of ledger.ids) {
      const own = extents.get(id) ?? Array.from({ length: MONTHS }, () => ({ low: Infinity, high: -Infinity }));
      extents.set(id, own);
      for (const [i, value] of ledger.line(id).entries()) {
        const extent = own[i] as { low: number; high: number };
        extent.low = Math.min(extent.low, value);
        extent.high = Math.max(extent.high, value);
      }
    }
  }
  return new Map([...extents].map(([id, own]) => [id, own.map(({ low, high }) => (high - low) / (bins - 1))]));
}

describe('more paths than stay in memory', () => {
  it('are said to be summarised by bins', () => {
    expect(exact.summary).toEqual({ kind: 'exact' });
    expect(binned.summary).toEqual({ kind: 'binned', bins: 2048, keptPaths: 1024 });
  });

  it('have percentiles within the width of a bin of the exact ones', () => {
    for (const [id, widths] of binWidths(2048)) {
      const [a, b] = [exact.series[id]?.monthly, binned.series[id]?.monthly];
      for (const [i, width] of widths.entries()) {
        for (const statistic of STATISTICS.slice(1)) {
          const [one, other] = [a?.[statistic][i] as number, b?.[statistic][i] as number];
          expect(Math.abs(one - other), `${id} ${statistic} ${i}`).toBeLessThanOrEqual(
            width * 1.001 + 1e-9 * Math.abs(one),
          );
        }
      }
    }
  });

  it('have the mean and its error but for the last bits, and the other errors nearly', () => {
    for (const [id, series] of Object.entries(exact.series)) {
      for (const period of ['monthly', 'halfYear', 'year'] as const) {
        const [a, b] = [series[period], binned.series[id]?.[period] as typeof series.monthly];
        for (const i of a.labels.keys()) {
          const spread = (a.p95[i] as number) - (a.p5[i] as number) + Math.abs(a.mean[i] as number);
          expect(Math.abs((a.mean[i] as number) - (b.mean[i] as number))).toBeLessThanOrEqual(1e-12 * spread);
          expect(Math.abs((a.error?.mean[i] as number) - (b.error?.mean[i] as number))).toBeLessThanOrEqual(
            1e-10 * spread,
          );
        }
      }
    }
    const ratios = (['cash', 'revenue', 'burn', 'lossToRevenue'] as const).flatMap((id) => {
      const [a, b] = [exact.series[id]?.year.error, binned.series[id]?.year.error];
      return STATISTICS.flatMap((statistic) => [...(a?.[statistic] ?? [])].map((x, i) => (b?.[statistic][i] ?? 0) / x));
    });
    for (const ratio of ratios) expect(Math.abs(Math.log(ratio))).toBeLessThan(0.3);
  });

  it('have exact outcomes', () => {
    const outcomes = ({
      headline,
      error,
      survival,
      fundingNeed,
      events,
      breakEvenMonth,
      dilution,
      worst,
    }: SimulationResult) => ({ headline, error, survival, fundingNeed, events, breakEvenMonth, dilution, worst });
    expect(outcomes(binned)).toEqual(outcomes(exact));
  });
});

describe('the same bits of a binned summary', () => {
  it.each([1, 2, 3, 4])('with %i workers', async (count) => {
    const runner = kept(createNodeRunner(count, SMALL));
    expect(unwrap(await runner.run(scenario, { paths: PATHS }))).toEqual(binned);
  });

  it.each([16, 176])('with chunks of %i paths', async (chunk) => {
    expect(unwrap(await inProcess({ ...SMALL, chunk }).run(scenario, { paths: PATHS }))).toEqual(binned);
  });

  it.each([2048, 4096])('with capacity for %i recent paths', async (recent) => {
    const runner = inProcess({ ...SMALL, recentValues: recent * COLUMNS });
    expect(unwrap(await runner.run(scenario, { paths: PATHS }))).toEqual(binned);
  });

  it.each([100, 1000, 1999, 3001])('after a preview of %i paths, which is a run of its own', async (previewPaths) => {
    const runner = inProcess(SMALL);
    const previews: SimulationResult[] = [];
    const onPreview = (result: SimulationResult) => previews.push(result);
    expect(unwrap(await runner.run(scenario, { paths: PATHS, previewPaths, onPreview }))).toEqual(binned);
    const alone = unwrap(await inProcess(SMALL).run(scenario, { paths: previewPaths }));
    expect(previews).toEqual([draftOf(alone)]);
  });
});

describe('cancelling', () => {
  it.each([
    { name: 'in process', make: () => inProcess(SMALL) },
    { name: '2 workers', make: () => kept(createNodeRunner(2, SMALL)) },
  ])('ends a run that does not stay in memory at once, and the next is right, $name', async ({ make }) => {
    const runner = make();
    const controller = new AbortController();
    const seen: number[] = [];
    const run = runner.run(scenario, {
      paths: 1_000_000,
      signal: controller.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done >= 5000) controller.abort();
      },
    });
    const cancelled = await run;
    // Of the million, no more than the chunks that were under way.
    expect(Math.max(...seen)).toBeLessThan(10_000);
    expect(cancelled.ok || cancelled.error.code).toBe('engine.cancelled');
    expect(unwrap(await runner.run(scenario, { paths: PATHS }))).toEqual(binned);
  });
});

it('refuses more paths than can be counted', async () => {
  const result = await inProcess(SMALL).run(scenario, { paths: 2 ** 20 });
  expect(result.ok || result.error.code).toBe('engine.workerFailed');
});
