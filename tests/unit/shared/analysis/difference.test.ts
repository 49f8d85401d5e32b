import { applyDifference } from '@shared/analysis/difference/apply';
import { changesFigures, type Difference } from '@shared/analysis/difference/difference';
import { differences } from '@shared/analysis/difference/find';
import { constantOf } from '@shared/quantity/quantity';
import { pairKey } from '@shared/report/correlations';
import { actualAddress } from '@shared/scenario/actuals';
import { scenarioSchema } from '@shared/scenario/file-schema';
import type { Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, baseline, edited, itemOf, JUDGED } from './edits';

function found(edit: (scenario: Scenario) => void): readonly Difference[] {
  return differences(baseline(), edited(edit));
}

/** Without what says nothing: the order of pairs and of periods, and which of a pair comes first. */
function normalised(scenario: Scenario): unknown {
  const { correlations } = scenario.assumptions;
  return {
    ...scenario,
    assumptions: {
      ...scenario.assumptions,
      correlations: correlations
        .map((pair) => ({ ...pair, between: [...pair.between].sort() }))
        .sort((a, b) => (a.between.join() < b.between.join() ? -1 : 1)),
    },
    reported: [...scenario.reported].sort((a, b) => (a.period < b.period ? -1 : 1)),
    actuals: [...scenario.actuals].sort((a, b) => (actualAddress(a) < actualAddress(b) ? -1 : 1)),
  };
}

describe('what differs', () => {
  it('is nothing between a scenario and its copy, whatever the order in which members were made', () => {
    expect(differences(baseline(), baseline())).toEqual([]);
    const turned = edited(({ assumptions }) => {
      const { quantity, source } = assumptions.opening.cash;
      assumptions.opening.cash = { source, quantity };
    });
    expect(differences(baseline(), turned)).toEqual([]);
  });

  it('is not the id of the file, nor the results that were saved with it', () => {
    const other = { ...baseline(), id: '00000000-0000-4000-8000-000000000002', engine: '9.9', minor: 3 };
    expect(differences(baseline(), other)).toEqual([]);
  });

  it('is a quantity, with its source; or a source alone', () => {
    const { opening } = baseline().assumptions;
    const quantity = { quantity: constantOf(3000), source: JUDGED };
    expect(found(({ assumptions }) => Object.assign(assumptions.opening, { cash: quantity }))).toEqual([
      { kind: 'quantity', path: 'opening.cash', before: opening.cash, after: quantity },
    ]);
    expect(found(({ assumptions }) => Object.assign(assumptions.opening.cash, { source: JUDGED }))).toEqual([
      { kind: 'source', path: 'opening.cash', before: opening.cash, after: { ...opening.cash, source: JUDGED } },
    ]);
  });

  it('is a setting, a name or a season', () => {
    const changes = found((scenario) => {
      scenario.horizon = 48;
      scenario.note = 'For the board';
      const [segment] = scenario.assumptions.segments;
      if (segment) segment.season.factors = Array(12).fill(1);
      itemOf(scenario.assumptions.events, 'ipo').enabled = false;
    });
    expect(changes.map(({ kind, path }) => [kind, path])).toEqual([
      ['name', 'note'],
      ['setting', 'horizon'],
      ['setting', 'events.ipo.enabled'],
      ['season', 'segments.on-premise.season'],
    ]);
  });

  it('is a correlation, whichever of the two comes first', () => {
    const pair = { between: ['opening.cash', 'compute.start'] as [string, string], rank: 0.5, source: JUDGED };
    const before = edited(({ assumptions }) => void assumptions.correlations.push(pair));
    const reversed = edited(({ assumptions }) => {
      assumptions.correlations.push({ ...pair, between: ['compute.start', 'opening.cash'] });
    });
    expect(differences(before, reversed)).toEqual([]);
    const path = `correlations.${pairKey(pair.between)}`;
    expect(differences(baseline(), before)).toEqual([
      { kind: 'correlation', path, before: null, after: pair, between: pair.between },
    ]);
    expect(differences(before, baseline())).toEqual([
      { kind: 'correlation', path, before: pair, after: null, between: pair.between },
    ]);
  });

  it('is an item as a whole where only one of the two has it, and never what has moved up', () => {
    const { costs } = baseline().assumptions;
    const [first, ...rest] = costs;
    expect(found(({ assumptions }) => void assumptions.costs.shift())).toEqual([
      {
        kind: 'item',
        path: `costs.${first?.id}`,
        before: first,
        after: null,
        group: 'costs',
        id: first?.id,
        preceding: [],
      },
    ]);
    const moved = found(({ assumptions }) => {
      const [one, ...others] = assumptions.costs;
      if (one) assumptions.costs = [...others, one];
    });
    const ids = costs.map(({ id }) => id);
    const after = [...rest.map(({ id }) => id), first?.id];
    expect(moved).toEqual([{ kind: 'order', path: 'costs', before: ids, after, group: 'costs' }]);
  });

  it('is what was reported, by period', () => {
    const [figure] = baseline().reported;
    const changes = found(({ reported }) => {
      reported.reverse();
      reported.push({ period: '2030H1', revenue: 9, source: JUDGED });
    });
    expect(changes.map(({ path, before }) => [path, before])).toEqual([['reported.2030H1', null]]);
    expect(found(({ reported }) => void reported.shift())).toEqual([
      { kind: 'reported', path: `reported.${figure?.period}`, before: figure, after: null, period: figure?.period },
    ]);
  });

  it('is what a newer program has added to the file', () => {
    const carried = [{ at: [], key: 'mood', value: 'good' }];
    expect(differences(baseline(), { ...baseline(), carried }).map(({ kind }) => kind)).toEqual(['carried']);
  });
});

describe('figures depend on a difference', () => {
  it.each<[boolean, string, (scenario: Scenario) => void]>([
    [true, 'quantity', ({ assumptions }) => Object.assign(assumptions.opening.cash, { quantity: constantOf(1) })],
    [false, 'source', ({ assumptions }) => Object.assign(assumptions.opening.cash, { source: JUDGED })],
    [false, 'title', (scenario) => Object.assign(scenario, { title: 'X' })],
    [false, 'currency', (scenario) => Object.assign(scenario, { currency: 'EUR' })],
    [true, 'horizon', (scenario) => Object.assign(scenario, { horizon: 30 })],
    [true, 'seed', ({ simulation }) => Object.assign(simulation, { seed: 1 })],
    [false, 'order', ({ assumptions }) => void assumptions.costs.reverse()],
    [true, 'item', ({ assumptions }) => void assumptions.costs.pop()],
    [false, 'reported', ({ reported }) => void reported.pop()],
    [
      false,
      'rank 0',
      ({ assumptions }) =>
        void assumptions.correlations.push({ between: ['compute.start', 'opening.cash'], rank: 0, source: JUDGED }),
    ],
  ])('%s: %s', (expected, _, edit) => {
    expect(found(edit).map(changesFigures)).toEqual([expected]);
  });
});

describe('applying differences', () => {
  it('all of them, in their order, gives the other scenario', () => {
    const some = fc.array(anyEdit, { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (left, right) => {
        const [before, after] = [left, right].map((edits) =>
          edited((scenario) => {
            for (const edit of edits) edit(scenario);
          }),
        ) as [Scenario, Scenario];
        const copy = structuredClone(before);
        const result = differences(before, after).reduce(applyDifference, before);
        expect(normalised(result)).toEqual(normalised(after));
        expect(differences(result, after)).toEqual([]);
        expect(before).toEqual(copy);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('one of them changes that and nothing else', () => {
    const after = edited((scenario) => {
      scenario.horizon = 48;
      Object.assign(scenario.assumptions.opening.cash, { quantity: constantOf(3000) });
    });
    const [horizon, cash] = differences(baseline(), after) as [Difference, Difference];
    expect(applyDifference(baseline(), horizon)).toEqual(
      edited((scenario) => Object.assign(scenario, { horizon: 48 })),
    );
    expect(differences(baseline(), applyDifference(baseline(), cash))).toEqual([cash]);
  });

  it('takes what names an item out with it, so that what is left is valid', () => {
    const before = edited(({ assumptions }) => {
      assumptions.correlations.push({ between: ['events.ipo.amount', 'opening.cash'], rank: 0.2, source: JUDGED });
    });
    expect(before.assumptions.redemption).toMatchObject({ enabled: true, unless: 'ipo' });
    const after = structuredClone(before);
    after.assumptions.events = after.assumptions.events.filter(({ id }) => id !== 'ipo');
    after.assumptions.correlations = [];
    after.assumptions.redemption.enabled = false;
    // A redemption that is switched off may name what is gone.
    expect(differences(before, after).reduce(applyDifference, before)).toEqual(after);
    const item = differences(before, after).find(({ kind }) => kind === 'item') as Difference;
    const alone = applyDifference(before, item);
    expect(scenarioSchema.safeParse(alone).success).toBe(true);
    expect(alone.assumptions.redemption).toMatchObject({ enabled: true, unless: null });
    expect(alone.assumptions.correlations).toEqual([]);
  });
});
