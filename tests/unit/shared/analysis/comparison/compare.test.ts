// Scenarios side by side: on the draws of the first, with the errors that common random numbers leave.
import { departuresOf } from '@shared/analysis/comparison/departures';
import { comparedRows } from '@shared/analysis/comparison/describe';
import { termsInWords } from '@shared/analysis/comparison/describe-departures';
import { runSides } from '@shared/analysis/comparison/run';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Progress } from '@shared/engine/results';
import { listFigures, readFigure } from '@shared/figures/address';
import { pairedFigure } from '@shared/figures/paired-error';
import { createWording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { movedBy } from '@shared/scenario/shift';
import { afterAll, describe, expect, it } from 'vitest';
import { baseline, edited, itemOf } from '../edits';

const runner = createInProcessRunner();
afterAll(() => runner.dispose());
const wording = createWording('en');
const UUID = '00000000-0000-4000-8000-000000000002';

const few = (scenario: Scenario, paths = 512, seed = scenario.simulation.seed): Scenario => ({
  ...scenario,
  simulation: { ...scenario.simulation, paths, seed },
});

async function ran(...scenarios: readonly Scenario[]) {
  const sides = scenarios.map((scenario, place) => ({ name: `S${place + 1}`, scenario }));
  const result = await runSides(runner, sides);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('scenarios side by side', () => {
  it('have the draws and the horizon of the first', async () => {
    const other = edited((scenario) => {
      scenario.horizon = 36;
      scenario.simulation = { seed: 1, paths: 64, sampling: 'mc' };
    });
    const [first, second] = await ran(few(baseline()), other);
    expect(second?.scenario).toMatchObject({ horizon: 60, simulation: first?.scenario.simulation });
    expect(second?.given).toBe(other);
    // Nothing else is different, so nothing is.
    expect(second?.result.fingerprint).toBe(first?.result.fingerprint);
    const changes = comparedRows([first, second] as never, wording).map(({ cells }) => cells[1]?.change);
    expect(new Set(changes)).toEqual(new Set(['tied on 100.0%', null]));
  });

  it('are told apart where they have one name', async () => {
    const sides = ['zhipu', 'other', 'zhipu', 'zhipu'].map((name) => ({ name, scenario: few(baseline(), 16) }));
    const result = await runSides(runner, sides);
    const names = result.ok && result.value.map(({ name }) => name);
    expect(names).toEqual(['zhipu', 'other', 'zhipu (2)', 'zhipu (3)']);
  });

  it('say in what they differ besides what they assume', async () => {
    const minimax = createBaseline('minimax', { uuid: UUID });
    const [zhipu, other] = await ran(few(baseline()), { ...minimax, horizon: 48 });
    expect(departuresOf([baseline(), baseline()])).toEqual([]);
    expect(departuresOf([few(baseline()), { ...minimax, horizon: 48 }])).toEqual(
      (['simulation', 'horizon', 'balanceDate', 'currency'] as const).map((kind) => ({ kind, sides: [1] })),
    );
    const words = termsInWords([zhipu, other] as never, wording);
    expect(words[0]).toContain('512 paths, seed 2513');
    expect(words.slice(1).join(' ')).toMatch(
      /own: S2\..*60 months of the first.*S1 2025-06-30, S2 2025-09-30.*S1 CNY, S2 USD/,
    );
  });

  it('have no difference of amounts in different currencies, and one of months and chances', async () => {
    const sides = await ran(few(baseline()), createBaseline('minimax', { uuid: UUID }));
    const rows = new Map(comparedRows(sides, wording).map((row) => [row.id, row.cells[1]]));
    expect(rows.get('fundingNeed.p80')).toMatchObject({ value: expect.stringMatching(/m$|bn$/), change: null });
    expect(rows.get('lowestCash.p50')?.change).toBeNull();
    expect(rows.get('cashLasts.24')?.change).toMatch(/points ±/);
  });

  it('tell how far they are over all runs, and end where they are cancelled', async () => {
    const told: Progress[] = [];
    const abort = new AbortController();
    const scenario = few(baseline());
    const sides = [scenario, scenario].map((one) => ({ name: '', scenario: one }));
    await runSides(runner, sides, { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toEqual({ done: 1024, total: 1024 });
    abort.abort();
    const ended = await runSides(runner, sides, { signal: abort.signal });
    expect(ended).toMatchObject({ ok: false, error: { code: 'engine.cancelled' } });
  });
});

describe('common random numbers', () => {
  /** The listing twelve months later, and the deadline of those who may ask for their money back with it. */
  const slipped = edited(({ assumptions }) => {
    for (const assumption of [itemOf(assumptions.events, 'ipo').month, assumptions.redemption.deadline]) {
      Object.assign(assumption, { quantity: movedBy(assumption.quantity, 12) });
    }
  });

  it.each([1, 2, 3])('cut the error of what a later listing costs at least fivefold (seed %i)', async (seed) => {
    const [before, after] = await ran(few(baseline(), 4096, seed), slipped);
    if (!before || !after) throw new Error('not run');
    for (const { address } of listFigures(({ unit, levels }) => (unit === 'money' ? levels : []))) {
      const { error } = pairedFigure(after.result, before.result, address, { paths: 4096, isCertain: false });
      const [one, other] = [before, after].map(({ result }) => readFigure(result.error, address));
      const ifIndependent = Math.hypot(one as number, other as number);
      expect(ifIndependent / (error as number), address).toBeGreaterThan(5);
    }
  });
});
