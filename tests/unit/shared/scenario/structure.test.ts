import { createBaseline } from '@shared/baselines';
import type { Result } from '@shared/result';
import type { Change } from '@shared/scenario/change';
import { changeableLines } from '@shared/scenario/changeable-lines';
import { findAssumption } from '@shared/scenario/edit';
import { setCorrelation } from '@shared/scenario/edit-correlations';
import { scenarioSchema } from '@shared/scenario/file-schema';
import { LIMITS, type Scenario } from '@shared/scenario/schema';
import {
  addItem,
  changeBasis,
  copyItem,
  ITEM_LISTS,
  type ItemList,
  moveItem,
  type NewItem,
  removeItem,
} from '@shared/scenario/structure';
import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';

const zhipu = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });

function done(result: Result<Change>): Change {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const idsOf = (scenario: Scenario, list: ItemList) => scenario.assumptions[list].map(({ id }) => id);

describe('items', () => {
  it('are added at the end, under an id of their own', () => {
    const first = done(addItem(zhipu, { list: 'segments' }, 'Agents')).scenario;
    const second = done(addItem(first, { list: 'segments' }, 'Agents')).scenario;
    expect(idsOf(second, 'segments')).toEqual(['on-premise', 'cloud', 'segment', 'segment-2']);
    const event = done(addItem(zhipu, { list: 'events', kind: 'equity' }, 'Round D')).scenario.assumptions.events.at(
      -1,
    );
    expect(event).toMatchObject({ kind: 'equity', currency: 'CNY', commitment: 'planned', name: 'Round D' });
  });

  it('are no more than a scenario can hold', () => {
    const full = Array.from({ length: LIMITS.segments - 2 }).reduce<Scenario>(
      (scenario) => done(addItem(scenario, { list: 'segments' }, 'One more')).scenario,
      zhipu,
    );
    expect(addItem(full, { list: 'segments' }, 'Too many')).toMatchObject({
      error: { code: 'structure.full', params: { max: 20 } },
    });
    expect(copyItem(full, 'segments', 'cloud', 'Too many').ok).toBe(false);
  });

  it('are copied behind the original and moved by one place', () => {
    const copied = done(copyItem(zhipu, 'costs', 'rd-staff', 'Second team')).scenario;
    expect(idsOf(copied, 'costs').slice(0, 2)).toEqual(['rd-staff', 'rd-staff-2']);
    expect(findAssumption(copied, 'costs.rd-staff-2.start')?.assumption).toEqual(
      findAssumption(zhipu, 'costs.rd-staff.start')?.assumption,
    );
    const moved = done(moveItem(copied, 'costs', 'rd-staff-2', -1)).scenario;
    expect(idsOf(moved, 'costs').slice(0, 2)).toEqual(['rd-staff-2', 'rd-staff']);
    expect(done(moveItem(zhipu, 'segments', 'on-premise', -1)).patches).toEqual([]);
  });

  it('take with them what refers to them', () => {
    const correlated = setCorrelation(zhipu, ['segments.cloud.growthInitial', 'compute.demandInitial'], 0.5);
    if (!correlated.ok) throw new Error(correlated.error.code);
    const ipo = zhipu.assumptions.redemption.unless ?? '';
    const { scenario } = done(removeItem(correlated.value, 'segments', 'cloud'));
    expect(scenario.assumptions.correlations).toEqual([]);
    expect(done(removeItem(scenario, 'events', ipo)).scenario.assumptions.redemption.unless).toBeNull();
  });

  it('can all go', () => {
    const { scenario } = done(
      removeItem(done(removeItem(zhipu, 'segments', 'cloud')).scenario, 'segments', 'on-premise'),
    );
    expect(scenario.assumptions.segments).toEqual([]);
  });
});

describe('dated changes of a line', () => {
  const both = { list: 'changes', begins: 'month', effect: 'factor', targets: ['costs.rd-staff', 'compute'] } as const;
  const alone = { list: 'changes', begins: 'cash', effect: 'amount', targets: ['costs.rd-staff'] } as const;
  const changed = done(addItem(done(addItem(zhipu, both, 'Cut')).scenario, alone, 'Second cut')).scenario;
  const targetsOf = ({ assumptions }: Scenario) => assumptions.changes.map(({ id, targets }) => [id, targets]);

  it('hit its copy, too', () => {
    expect(targetsOf(done(copyItem(changed, 'costs', 'rd-staff', 'Copy')).scenario)).toEqual([
      ['change', ['costs.rd-staff', 'costs.rd-staff-2', 'compute']],
      ['change-2', ['costs.rd-staff', 'costs.rd-staff-2']],
    ]);
  });

  it('lose it when it is removed, and go with the last of their lines', () => {
    const correlated = setCorrelation(changed, ['changes.change-2.amount', 'changes.change.by'], 0);
    if (!correlated.ok) throw new Error(correlated.error.code);
    const { scenario } = done(removeItem(correlated.value, 'costs', 'rd-staff'));
    expect(targetsOf(scenario)).toEqual([['change', ['compute']]]);
    expect(scenario.assumptions.correlations).toEqual([]);
  });

  it('are copied with their lines, and removed alone', () => {
    const { scenario } = done(copyItem(changed, 'changes', 'change', 'Copy'));
    expect(targetsOf(scenario).map(([id]) => id)).toEqual(['change', 'change-3', 'change-2']);
    expect(done(removeItem(scenario, 'changes', 'change')).scenario.assumptions.costs).toBe(changed.assumptions.costs);
  });
});

describe('a cost line told by its headcount', () => {
  it('comes to the same amount, and back', () => {
    const heads = done(changeBasis(zhipu, 'rd-staff', 'heads')).scenario;
    const value = (path: string) => {
      const q = findAssumption(heads, path)?.assumption.quantity;
      return q?.kind === 'constant' ? q.value : Number.NaN;
    };
    const before = findAssumption(zhipu, 'costs.rd-staff.start')?.assumption.quantity;
    const amount = before?.kind === 'constant' ? before.value : Number.NaN;
    expect(value('costs.rd-staff.headcount') * value('costs.rd-staff.costPerHead')).toBeCloseTo(amount, 3);
    expect(findAssumption(heads, 'costs.rd-staff.start')).toBeUndefined();
    const back = done(changeBasis(heads, 'rd-staff', 'amount')).scenario;
    expect(findAssumption(back, 'costs.rd-staff.start')?.assumption.quantity).toMatchObject({ kind: 'constant' });
  });
});

/** One of the kinds that a list can have more of; a change is of one line that there is. */
function newItemOf(scenario: Scenario, list: ItemList, at: number): NewItem {
  if (list === 'events') return { list, kind: 'loan' };
  if (list !== 'changes') return { list };
  const lines = changeableLines(scenario.assumptions);
  const target = lines[at % lines.length] ?? 'compute';
  return { list, begins: at % 2 ? 'cash' : 'month', effect: 'factor', targets: [target] };
}

it('any series of changes leaves a valid scenario, and undoing them leads back', () => {
  const step = fc.tuple(
    fc.constantFrom('add', 'copy', 'remove', 'up', 'down', 'basis'),
    fc.constantFrom(...ITEM_LISTS),
    fc.nat(6),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const changes: Change[] = [];
      let scenario: Scenario = zhipu;
      for (const [action, list, at] of steps) {
        const ids = idsOf(scenario, list);
        const id = ids[at % Math.max(1, ids.length)] ?? 'none';
        const results = {
          add: () => addItem(scenario, newItemOf(scenario, list, at), 'New'),
          copy: () => copyItem(scenario, list, id, 'Copy'),
          remove: () => removeItem(scenario, list, id),
          up: () => moveItem(scenario, list, id, -1),
          down: () => moveItem(scenario, list, id, 1),
          basis: () => changeBasis(scenario, id, at % 2 ? 'heads' : 'amount'),
        };
        const change = done(results[action as keyof typeof results]());
        changes.push(change);
        scenario = change.scenario;
        expect(scenarioSchema.safeParse(scenario).success).toBe(true);
      }
      const back = changes.reduceRight((now, { inverse }) => applyPatches(now, [...inverse]), scenario);
      expect(back).toEqual(zhipu);
    }),
    { seed: 20, numRuns: 40 },
  );
});
