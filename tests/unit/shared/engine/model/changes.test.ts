import { isCashCertain } from '@shared/engine/model/certainty';
import { drawnInputs } from '@shared/engine/paths/levels';
import { isCertain } from '@shared/quantity/quantity';
import { enabledOnly } from '@shared/scenario/enabled';
import { listAssumptions } from '@shared/scenario/listing';
import { SAMPLING_METHODS } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../support/close';
import { pathRunner } from '../support/paths';
import { randomSpec } from '../support/random-scenario';
import { simulate } from '../support/run';
import { type ChangeSpec, type ScenarioSpec, scenarioOf } from '../support/scenario';

const UNCERTAIN = { kind: 'uniform', min: 0.1, max: 0.9 } as const;

/** Changes of all that there is, which nothing sets off and no chance lets happen. */
function idleChanges({ segments = [], costs = [] }: ScenarioSpec): ChangeSpec[] {
  const targets = [...segments.map(({ id }) => `segments.${id}`), 'compute', ...costs.map(({ id }) => `costs.${id}`)];
  return [
    { id: 'never', effect: 'factor', targets, values: { probability: 0, by: UNCERTAIN, payment: UNCERTAIN } },
    {
      id: 'never-there',
      effect: 'span',
      targets,
      values: { probability: 0, firstMonth: 5, lastMonth: { kind: 'uniform', min: 6, max: 9 } },
    },
    { id: 'not-set-off', begins: 'cash', effect: 'amount', targets, values: { probability: 0, amount: UNCERTAIN } },
    { id: 'too-late', effect: 'amount', targets, values: { month: 120, amount: UNCERTAIN } },
    { id: 'off', enabled: false, effect: 'factor', targets, values: { by: UNCERTAIN } },
  ].map((one) => ({ ...one, id: `idle-${one.id}` }) as ChangeSpec);
}

describe.each(SAMPLING_METHODS)('changes that never come, %s', (sampling) => {
  it('leave every draw and every figure as it was to the last bit', () => {
    fc.assert(
      fc.property(randomSpec, fc.integer({ min: 0, max: 999 }), (spec, path) => {
        const plain = { ...spec, sampling, paths: 1000 };
        const idle = { ...plain, changes: [...idleChanges(spec), ...(spec.changes ?? [])] };
        const [one, two] = [pathRunner(scenarioOf(plain))(path), pathRunner(scenarioOf(idle))(path)];
        for (const id of one.ids) expect([id, two.line(id)]).toEqual([id, one.line(id)]);
        expect(two.outcome).toEqual(one.outcome);
        expect(two.ids.filter((id) => !one.ids.includes(id) && id !== 'oneOffs')).toEqual([]);
      }),
      { seed: 11, numRuns: 30 },
    );
  });

  it('leave the fingerprint of a run as it was', async () => {
    const spec: ScenarioSpec = {
      sampling,
      paths: 256,
      opening: { cash: 400 },
      segments: [{ id: 'a', values: { start: 5, growthLong: { kind: 'uniform', min: 0, max: 1 }, volatility: 0.3 } }],
      costs: [{ id: 'b', values: { start: { kind: 'uniform', min: 10, max: 20 } } }],
    };
    const changes = idleChanges(spec).map((one) => ({
      ...one,
      values: Object.fromEntries(Object.entries(one.values).filter(([name]) => name !== 'payment')),
    }));
    const [one, two] = [await simulate(scenarioOf(spec)), await simulate(scenarioOf({ ...spec, changes }))];
    expect(two.fingerprint).toBe(one.fingerprint);
  });
});

describe('a change of several lines', () => {
  it('moves all of them by one draw', () => {
    const scenario = scenarioOf({
      segments: [{ id: 'a', values: { start: 10 } }],
      compute: { start: 20 },
      costs: [{ id: 'b', values: { start: 40 } }],
      changes: [
        {
          id: 'shock',
          effect: 'factor',
          targets: ['segments.a', 'compute', 'costs.b'],
          values: { month: 4, by: { kind: 'uniform', min: -1, max: 1 } },
        },
      ],
    });
    const run = pathRunner(scenario);
    const seen = new Set<number>();
    for (let path = 0; path < 50; path++) {
      const { line } = run(path);
      const revenue = line('revenue.a')[3] as number;
      expect(line('revenue.a')[2]).toBe(10);
      expectClose(line('compute')[3] as number, 2 * revenue, 1e-12, 'compute');
      expectClose(line('cost.b')[3] as number, 4 * revenue, 1e-12, 'cost');
      seen.add(revenue);
    }
    expect(seen.size).toBe(50);
  });

  it('happens with its chance', () => {
    const paths = 2000;
    const run = pathRunner(
      scenarioOf({
        paths,
        compute: { start: 1 },
        changes: [{ id: 'x', effect: 'factor', targets: ['compute'], values: { probability: 0.3, by: 1 } }],
      }),
    );
    let happened = 0;
    for (let path = 0; path < paths; path++) happened += run(path).line('compute')[0] === 2 ? 1 : 0;
    expect(Math.abs(happened / paths - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / paths));
  });

  it('gives the same bits in whatever order changes are listed', () => {
    fc.assert(
      fc.property(randomSpec, fc.nat(999), (spec, path) => {
        const turned = { ...spec, changes: [...(spec.changes ?? [])].reverse() };
        const [one, two] = [pathRunner(scenarioOf(spec))(path), pathRunner(scenarioOf(turned))(path)];
        for (const id of one.ids) expect([id, two.line(id)]).toEqual([id, one.line(id)]);
      }),
      { seed: 12, numRuns: 30 },
    );
  });
});

describe('a cut that cash sets off', () => {
  /** Burn of 10 a month, cut by `cut` some months after cash is below so many months of it. */
  const cutting = (cash: number, below: number, delay: number, cut: number, payment: number): ScenarioSpec => ({
    horizon: 120,
    opening: { cash },
    costs: [{ id: 'staff', values: { start: 10 } }],
    changes: [
      {
        id: 'cut',
        begins: 'cash',
        effect: 'factor',
        targets: ['costs.staff'],
        values: { belowMonths: below, delay, by: -cut, payment },
      },
    ],
  });

  it('begins, and lets the money last, as the closed form says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 600 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(0.25, 0.5, 1),
        fc.constantFrom(0, 3.5),
        (cash, below, delay, cut, payment) => {
          const { line } = pathRunner(scenarioOf(cutting(cash, below, delay, cut, payment)))(0);
          // cash - 10 t < 10 below first at:
          const setOff = Math.max(1, Math.floor(cash / 10 - below) + 1);
          const begins = setOff + Math.max(1, delay);
          for (let t = 1; t <= 120; t++) {
            const expected = t < begins ? cash - 10 * t : cash - 10 * t + 10 * cut * (t - begins + 1) - payment;
            expectClose(line('cash')[t - 1] as number, expected, 1e-9, `cash of month ${t}`);
          }
        },
      ),
      { seed: 13, numRuns: 60 },
    );
  });

  it('is set off by the burn of three months, not while money comes in', () => {
    const grant = {
      id: 'g',
      kind: 'grant',
      commitment: 'committed',
      values: { probability: 1, month: 3, amount: 1000 },
    };
    const { line } = pathRunner(scenarioOf({ ...cutting(45, 2, 1, 1, 0), events: [grant] }))(0);
    // Cash of 35, 25, 1015: it is not below 20 until month 103.
    expect(line('cost.staff').indexOf(0)).toBe(103);
    const { line: rich } = pathRunner(
      scenarioOf({
        opening: { cash: 0 },
        changes: cutting(0, 9, 1, 1, 5).changes ?? [],
        costs: [{ id: 'staff', values: { start: 0 } }],
      }),
    )(0);
    expect(Math.max(...rich('oneOffs'))).toBe(0);
  });

  it('comes at the place in the draws that its threshold has', () => {
    const run = pathRunner(
      scenarioOf({
        ...cutting(500, 0, 1, 1, 0),
        changes: [
          {
            id: 'cut',
            begins: 'cash',
            effect: 'factor',
            targets: ['costs.staff'],
            values: { belowMonths: { kind: 'uniform', min: 5, max: 25 }, delay: 1, by: -1 },
          },
        ],
      }),
    );
    for (let path = 0; path < 40; path++) {
      const { state, line } = run(path);
      const [input] = state.model.uncertain;
      const below = state.inputs[input?.slot ?? 0] as number;
      expect(line('cost.staff').indexOf(0)).toBe(Math.floor(50 - below) + 1);
    }
  });
});

describe('certainty', () => {
  const base: ScenarioSpec = {
    opening: { cash: 100 },
    segments: [{ id: 'new', values: { marginStart: UNCERTAIN } }],
    costs: [{ id: 'a', values: { start: 5 } }],
  };
  const certain = (changes: readonly ChangeSpec[]) =>
    isCashCertain(enabledOnly(scenarioOf({ ...base, changes })).assumptions);

  it('is that of every change that may happen', () => {
    const change = { id: 'x', effect: 'factor', targets: ['costs.a'] } as const;
    expect(certain([])).toBe(true);
    expect(certain([{ ...change, values: { by: 1 } }])).toBe(true);
    expect(certain([{ ...change, values: { by: UNCERTAIN } }])).toBe(false);
    expect(certain([{ ...change, values: { probability: 0.5 } }])).toBe(false);
    expect(certain([{ ...change, values: { probability: 0, by: UNCERTAIN } }])).toBe(true);
    expect(certain([{ ...change, enabled: false, values: { by: UNCERTAIN } }])).toBe(true);
    expect(certain([{ ...change, begins: 'cash', values: { delay: { kind: 'uniform', min: 1, max: 9 } } }])).toBe(
      false,
    );
  });

  it('counts the margin of a segment that only a change brings revenue', () => {
    expect(certain([{ id: 'x', effect: 'factor', targets: ['segments.new'], values: { by: 1 } }])).toBe(true);
    expect(certain([{ id: 'x', effect: 'amount', targets: ['segments.new'], values: { amount: 1 } }])).toBe(false);
  });
});

describe('what is switched off', () => {
  it('takes a change of nothing else along, with what it costs', () => {
    const changes: ChangeSpec[] = [
      { id: 'alone', effect: 'factor', targets: ['costs.off'], values: { by: UNCERTAIN, payment: 7 } },
      { id: 'both', effect: 'factor', targets: ['costs.off', 'costs.on'], values: { by: 1, payment: 3 } },
    ];
    const costs = [
      { id: 'off', enabled: false, values: { start: 1 } },
      { id: 'on', values: { start: 2 } },
    ];
    const scenario = scenarioOf({ costs, changes });
    const { assumptions } = enabledOnly(scenario);
    expect(assumptions.changes.map(({ id, targets }) => [id, targets])).toEqual([['both', ['costs.on']]]);
    const ledger = pathRunner(scenario)(0);
    expect(ledger.line('oneOffs')[0]).toBe(3);
    expect(ledger.line('cost.on')[0]).toBe(4);
    expect(ledger.state.model.uncertain).toEqual([]);
    expect(listAssumptions(assumptions).some(({ assumption }) => !isCertain(assumption.quantity))).toBe(false);
  });
});

it('is an input like an event, with its chance and its numbers', () => {
  const scenario = scenarioOf({
    sampling: 'sobol',
    compute: { start: 1 },
    changes: [
      { id: 'x', effect: 'factor', targets: ['compute'], values: { probability: 0.5, by: UNCERTAIN } },
      { id: 'sure', effect: 'payment', values: { payment: UNCERTAIN } },
    ],
  });
  const { inputs } = drawnInputs(scenario, { count: 256, paths: 256 });
  expect(inputs.map(({ id, kind }) => [id, kind])).toEqual([
    ['changes.x.by', 'assumption'],
    ['changes.sure.payment', 'assumption'],
    ['changes.x#happens', 'change'],
  ]);
  const run = pathRunner(scenario);
  const words = inputs[2]?.words ?? new Uint32Array(0);
  for (let path = 0; path < 256; path++) {
    expect((run(path).line('compute')[0] as number) > 1).toBe((words[path] as number) < 2 ** 31);
  }
});
