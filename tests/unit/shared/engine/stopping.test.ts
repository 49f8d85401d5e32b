import { createBaseline } from '@shared/baselines';
import { createNodeRunner } from '@shared/engine/hosts/node';
import type { Progress, SimulationResult } from '@shared/engine/results';
import { createRunner } from '@shared/engine/run/create-runner';
import { createInProcessCrew } from '@shared/engine/run/in-process-crew';
import type { RunOptions } from '@shared/engine/runner';
import { figureOf, isReached } from '@shared/engine/stopping';
import { FIGURE_ADDRESSES, parseFigureAddress } from '@shared/figures/address';
import { SAMPLING_METHODS, type Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { pathRunner } from './support/paths';
import { simulate, unwrap } from './support/run';

function zhipu(sampling: Scenario['simulation']['sampling'] = 'mc'): Scenario {
  const scenario = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
  scenario.horizon = 24;
  return { ...scenario, simulation: { ...scenario.simulation, sampling } };
}

const NEED = { figure: 'fundingNeed.p80', relative: true } as const;

async function runUntil(scenario: Scenario, options: RunOptions) {
  const previews: SimulationResult[] = [];
  const result = await simulate(scenario, { ...options, onPreview: (preview) => previews.push(preview) });
  return { result, previews };
}

describe('a run until a figure is known well enough', () => {
  it.each(SAMPLING_METHODS)('ends with the result of a plain run of as many paths, %s', async (sampling) => {
    const scenario = zhipu(sampling);
    const until = { ...NEED, below: 0.005, atMost: 50_000 };
    const { result, previews } = await runUntil(scenario, { paths: 500, previewPaths: 100, until });
    expect(result.stopped).toEqual({ ...NEED, below: 0.005, reached: true });
    const plain = await simulate(scenario, { paths: result.paths });
    expect({ ...result, stopped: null }).toEqual(plain);
    // On the way: the preview, then doubled numbers, none of which was good enough.
    expect(previews.map(({ paths }) => paths)).toEqual([
      100,
      ...Array.from({ length: Math.log2(result.paths / 500) }, (_, k) => 500 * 2 ** k),
    ]);
    for (const { paths, stopped, fingerprint, series } of previews) {
      // Only the first is of fewer paths than were asked for.
      expect(series.cash?.year.error === null).toBe(paths < 500);
      if (paths >= 500) expect(stopped?.reached).toBe(false);
      expect(fingerprint).toBeNull();
    }
    const { value, error } = figureOf(result, 'fundingNeed.p80');
    expect((error ?? 1) / (value ?? 0)).toBeLessThan(0.005);
  });

  it('ends at the most paths where the error is still too large', async () => {
    const until = { ...NEED, below: 1e-6, atMost: 1700 };
    const { result, previews } = await runUntil(zhipu(), { paths: 400, until });
    expect(previews.map(({ paths }) => paths)).toEqual([400, 800, 1600]);
    expect([result.paths, result.stopped?.reached]).toEqual([1700, false]);
    expect({ ...result, stopped: null }).toEqual(await simulate(zhipu(), { paths: 1700 }));
  });

  it('goes on where paths no longer stay in memory', async () => {
    const scenario = zhipu();
    const columns = pathRunner(scenario)(0).ids.length * scenario.horizon;
    const limits = { exactValues: 2048 * columns, keptValues: 1024 * columns, recentValues: 1024 * columns };
    const until = { ...NEED, below: 1e-6, atMost: 7001 };
    const runs = await Promise.all(
      [() => createRunner(createInProcessCrew, limits), () => createNodeRunner(2, limits)].map(async (make) => {
        const runner = make();
        const previews: SimulationResult[] = [];
        const onPreview = (result: SimulationResult) => previews.push({ ...result, stopped: null });
        const last = unwrap(await runner.run(scenario, { paths: 301, until, onPreview }));
        runner.dispose();
        return [...previews, { ...last, stopped: null }];
      }),
    );
    const plain: SimulationResult[] = [];
    for (const paths of [301, 602, 1204, 2408, 4816, 7001]) {
      const runner = createRunner(createInProcessCrew, limits);
      const result = unwrap(await runner.run(scenario, { paths }));
      plain.push(paths === 7001 ? result : { ...result, fingerprint: null });
    }
    expect(plain.map(({ summary }) => summary.kind)).toEqual([
      ...['exact', 'exact', 'exact'],
      ...['binned', 'binned', 'binned'],
    ]);
    for (const run of runs) expect(run).toEqual(plain);
  });

  it('stops at once where the error is small enough', async () => {
    const { result, previews } = await runUntil(zhipu(), { paths: 400, until: { ...NEED, below: 0.9, atMost: 5000 } });
    expect([result.paths, result.stopped?.reached, previews.length]).toEqual([400, true, 0]);
  });

  it('shows how far it is of the paths it goes for', async () => {
    const seen: Progress[] = [];
    const until = { ...NEED, below: 1e-9, atMost: 8000 };
    await simulate(zhipu(), { paths: 2000, until, onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(1);
    for (const { done, total } of seen) {
      expect(done).toBeLessThanOrEqual(total);
      expect([2000, 4000, 8000]).toContain(total);
    }
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
  });
});

describe('figures with an error', () => {
  it('are read by their names', async () => {
    const result = await simulate(zhipu(), { paths: 400 });
    for (const figure of FIGURE_ADDRESSES) {
      expect(parseFigureAddress(figure)).toBe(figure);
      const { value, error } = figureOf(result, figure);
      for (const number of [value, error]) expect(number === null || Number.isFinite(number)).toBe(true);
    }
    expect(figureOf(result, 'cashLasts.12')).toEqual({
      value: result.headline.cashLasts[12],
      error: result.error.cashLasts[12],
    });
    expect(figureOf(result, 'cashLasts.60')).toEqual({ value: null, error: null });
    expect(figureOf(result, 'simpleRunwayMonths').value).toBe(result.headline.simpleRunwayMonths);
    for (const text of ['', 'fundingNeed', 'fundingNeed.p99', 'series.cash'])
      expect(parseFigureAddress(text)).toBeNull();
  });

  it('are known well enough by their own measure', async () => {
    const result = await simulate(zhipu(), { paths: 400 });
    const { value, error } = figureOf(result, 'fundingNeed.p80') as { value: number; error: number };
    const rule = { figure: 'fundingNeed.p80' } as const;
    expect(isReached(result, { ...rule, below: error * 1.01, relative: false })).toBe(true);
    expect(isReached(result, { ...rule, below: error, relative: false })).toBe(false);
    expect(isReached(result, { ...rule, below: (error / value) * 1.01, relative: true })).toBe(true);
    expect(isReached(result, { ...rule, below: (error / value) * 0.99, relative: true })).toBe(false);
    // Never beyond the horizon.
    expect(isReached(result, { figure: 'cashLasts.60', below: 1, relative: false })).toBe(false);
  });
});
