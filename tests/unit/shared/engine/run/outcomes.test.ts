import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { createNodeRunner } from '@shared/engine/hosts/node';
import { tracePaths } from '@shared/engine/paths/trace';
import type { OutcomesResult, SimulationResult } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '../support/run';

const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
const PATHS = 1000;
const YEAR = { from: 6, to: 18 };
const SERIES = ['revenue', 'cash', 'grossMargin'].map((series) => ({ series, ...YEAR }));

const runner = createInProcessRunner();
const workers = createNodeRunner(2);
afterAll(() => {
  runner.dispose();
  workers.dispose();
});

const whole = async (): Promise<SimulationResult> => unwrap(await runner.run(scenario, { paths: PATHS }));
const outcomes = async (by: Runner = runner): Promise<OutcomesResult> =>
  unwrap(await by.outcomes(scenario, { paths: PATHS, series: SERIES }));

describe('a run for outcomes alone', () => {
  it('has the headline and the outcomes of a whole run, bit for bit', async () => {
    const { headline, error, replicates, outcomes: full } = await whole();
    const { outcomes: alone, ...rest } = await outcomes();
    expect(rest).toEqual({ headline, error, replicates });
    expect({ ...alone, series: [] }).toEqual(full);
  });

  it('has the same bits with workers, before and after a whole run', async () => {
    const first = await outcomes(workers);
    expect(first).toEqual(await outcomes());
    unwrap(await workers.run(scenario, { paths: 64 }));
    expect(await outcomes(workers)).toEqual(first);
  });

  it('sums flows, reads balances at the end and divides sums', async () => {
    const { outcomes: found } = await outcomes();
    for (const { path, lines, outcome, eventMonths } of tracePaths(scenario, [0, 17, 999], PATHS)) {
      const sum = (line: string) =>
        (lines[line] ?? new Float64Array()).slice(YEAR.from, YEAR.to).reduce((total, one) => total + one, 0);
      const wanted = [sum('revenue'), lines.cash?.[YEAR.to - 1] ?? 0, sum('grossProfit') / sum('revenue')];
      for (const [k, value] of wanted.entries()) expect(found.series[k]?.[path]).toBeCloseTo(value, 9);
      expect(found.columns.fundingNeed?.[path]).toBe(outcome.fundingNeed);
      expect(found.columns.cashOutMonth?.[path]).toBe(outcome.cashOutMonth);
      expect(found.eventMonths.ipo?.[path]).toBe(eventMonths.ipo);
    }
  });

  it('keeps what it is about while the next run goes on', async () => {
    const first = await outcomes();
    const before = first.outcomes.columns.fundingNeed?.slice();
    unwrap(await runner.outcomes({ ...scenario, simulation: { ...scenario.simulation, seed: 2 } }, { paths: PATHS }));
    expect(first.outcomes.columns.fundingNeed).toEqual(before);
  });

  it('ends where it is cancelled', async () => {
    const abort = new AbortController();
    const run = runner.outcomes(scenario, { paths: 500_000, signal: abort.signal });
    abort.abort();
    expect(await run).toMatchObject({ ok: false, error: { code: 'engine.cancelled' } });
  });

  it('does not go on without a series that it was asked for', async () => {
    const at = { series: 'sales', from: 0, to: 12 };
    const result = await runner.outcomes(scenario, { paths: 16, series: [at] });
    expect(result).toMatchObject({ ok: false, error: { code: 'engine.workerFailed' } });
  });
});
