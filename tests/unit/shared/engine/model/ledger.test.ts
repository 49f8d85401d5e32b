import { STATISTICS } from '@shared/engine/results';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../support/close';
import { handCalculations } from '../support/hand-calculation';
import { pathRunner } from '../support/paths';
import { simulate } from '../support/run';
import { scenarioOf } from '../support/scenario';

/**
 * Where nothing is uncertain, every path is the same and can be worked out by hand. The tables in tests/fixtures/ledger
 * come from a script that shares nothing with the engine.
 */
const TOLERANCE = 1e-9;
/** Formed after the paths are summed, so a single path does not have them. */
const RATIOS = ['grossMargin', 'computeShareOfResearch', 'lossToRevenue'];
const BALANCES = ['cash', 'selfFundedCash', 'receivables', 'payables', 'debt', 'netCurrentAssets', 'impliedShare'];

describe.each(handCalculations)('$name', ({ spec, table, outcome }) => {
  // Two paths with different draws: nothing may depend on them.
  it.each([0, 12_345])('path %i equals the hand calculation, line by line and month by month', (path) => {
    const ledger = pathRunner(scenarioOf(spec))(path);
    const ids = [...table.keys()].filter((id) => !RATIOS.includes(id));
    expect([...ledger.ids].sort()).toEqual([...ids].sort());
    for (const id of ids) {
      const line = ledger.line(id);
      expect(line).toHaveLength(table.get(id)?.length ?? 0);
      for (const [i, expected] of (table.get(id) ?? []).entries()) {
        expectClose(line[i] as number, expected, TOLERANCE, `${id} of month ${i + 1}`);
      }
    }
  });

  it('has the outcome of the hand calculation', () => {
    const ledger = pathRunner(scenarioOf(spec))(3);
    expect(Object.keys(ledger.outcome).sort()).toEqual(Object.keys(outcome).sort());
    for (const [name, expected] of Object.entries(outcome)) {
      expectClose(ledger.outcome[name as keyof typeof ledger.outcome], expected, TOLERANCE, name);
    }
  });

  it('reports the table in every statistic of every month, half-year and year', async () => {
    const { series, headline, survival } = await simulate(scenarioOf(spec), { paths: 300 });
    expect(Object.keys(series).sort()).toEqual([...table.keys()].sort());
    for (const [id, { monthly, halfYear, year, kind }] of Object.entries(series)) {
      expect(kind).toBe(RATIOS.includes(id) ? 'ratio' : BALANCES.includes(id) ? 'balance' : 'flow');
      const line = table.get(id) ?? [];
      const [above, below] = ratioParts(id);
      for (const [bands, labelOf] of [
        [monthly, (label: string) => label],
        [halfYear, halfOf],
        [year, (label: string) => label.slice(0, 4)],
      ] as const) {
        for (const [index, label] of bands.labels.entries()) {
          const inside = monthly.labels.flatMap((month, i) => (labelOf(month) === label ? [i] : []));
          const sum = (name: string) => inside.reduce((total, i) => total + (table.get(name)?.[i] ?? 0), 0);
          const last = line[inside.at(-1) ?? -1] ?? Number.NaN;
          const flow = below === undefined ? sum(id) : sum(below) === 0 ? 0 : sum(above as string) / sum(below);
          const expected = BALANCES.includes(id) ? last : id === 'lossToRevenue' ? -flow : flow;
          for (const statistic of STATISTICS) {
            expectClose(bands[statistic][index] as number, expected, TOLERANCE, `${statistic} of ${id} in ${label}`);
          }
        }
      }
    }
    expectClose(headline.fundingNeed.p50, outcome.fundingNeed as number, TOLERANCE, 'funding need');
    expect(headline.runwayMonths.p50).toBe(outcome.cashOutMonth || null);
    const out = outcome.cashOutMonth || Number.POSITIVE_INFINITY;
    expect([...survival]).toEqual([...survival].map((_, t) => (t >= out ? 0 : 1)));
  });
});

/** 2025-07 belongs to 2025H2. */
function halfOf(label: string): string {
  return `${label.slice(0, 4)}H${Number(label.slice(5)) <= 6 ? 1 : 2}`;
}

function ratioParts(id: string): readonly [string, string] | readonly [] {
  if (id === 'grossMargin') return ['grossProfit', 'revenue'];
  if (id === 'computeShareOfResearch') return ['compute', 'research'];
  return id === 'lossToRevenue' ? ['operatingProfit', 'revenue'] : [];
}

describe('sums small enough for paper', () => {
  it('collects half of what is owed when customers take as many days as a month has', () => {
    const scenario = scenarioOf({
      horizon: 12,
      opening: { cash: 100 },
      segments: [
        { id: 'a', values: { start: 80, receivableDays: 365.25 / 12, badDebt: 0.25, openingReceivables: 20 } },
      ],
    });
    const ledger = pathRunner(scenario)(0);
    // Due 20 + 60 = 80, half of it collected; then 40 + 60 = 100; then 50 + 60 = 110. The cost of sales, 80, is paid at once.
    expect([...ledger.line('receipts').slice(0, 3)]).toEqual([40, 50, 55]);
    expect([...ledger.line('receivables').slice(0, 3)]).toEqual([40, 50, 55]);
    expect([...ledger.line('cash').slice(0, 3)]).toEqual([60, 30, 5]);
    expect(ledger.outcome.cashOutMonth).toBe(4);
  });

  it('draws a facility down to its limit and pays it back first', () => {
    const scenario = scenarioOf({
      horizon: 12,
      opening: { cash: 25, cashFloor: 5 },
      cash: { capex: 10 },
      facility: { limit: 15 },
      events: [{ id: 'g', kind: 'grant', commitment: 'committed', values: { probability: 1, month: 5, amount: 40 } }],
    });
    const ledger = pathRunner(scenario)(0);
    // Adding 0 makes one of the two zeros of the other.
    expect([...ledger.line('facilityDraw').slice(0, 7)].map((draw) => draw + 0)).toEqual([0, 0, 10, 5, -15, 0, 10]);
    expect([...ledger.line('cash').slice(0, 7)]).toEqual([15, 5, 5, 0, 15, 5, 5]);
    expect(ledger.outcome.cashOutMonth).toBe(4);
  });
});
