/** Edits of a scenario that the program does not offer all, but that two files can differ by. */
import { createBaseline } from '@shared/baselines';
import { constantOf } from '@shared/quantity/quantity';
import { changeableLines, withTargets } from '@shared/scenario/changeable-lines';
import { listAssumptions } from '@shared/scenario/listing';
import { newChange } from '@shared/scenario/new-items';
import type { FundingEvent, Scenario } from '@shared/scenario/schema';
import type { Source } from '@shared/scenario/source';
import fc from 'fast-check';

/** The prospectus baseline, which is the reader's to change. */
export function baseline(): Scenario {
  return structuredClone(createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' }));
}

/** The baseline with what `edit` does to it. */
export function edited(edit: (scenario: Scenario) => void): Scenario {
  const scenario = baseline();
  edit(scenario);
  return scenario;
}

/** An item of a list; fails where it is not there. */
export function itemOf<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

export const JUDGED: Source = { kind: 'assumed', by: 'A reader', why: 'To see what follows' };

const GROUPS = ['segments', 'costs', 'changes', 'events'] as const;
type Items = { id: string; name: Scenario['title'] }[];

function removeItem({ assumptions }: Scenario, group: (typeof GROUPS)[number], place: number): void {
  const list: Items = assumptions[group];
  const [gone] = list.splice(place % Math.max(1, list.length), 1);
  const { redemption } = assumptions;
  assumptions.changes = withTargets(assumptions.changes, (target) =>
    target === `${group}.${gone?.id}` ? [] : [target],
  );
  if (redemption.unless === gone?.id) redemption.unless = null;
  assumptions.correlations = assumptions.correlations.filter(
    ({ between }) => !between.some((path) => path.startsWith(`${group}.${gone?.id}.`)),
  );
}

function addItem({ assumptions }: Scenario, group: (typeof GROUPS)[number], from: number, to: number): void {
  const list: Items = assumptions[group];
  const item = list[from % Math.max(1, list.length)];
  const id = `new-${from}`;
  if (!item || list.some((one) => one.id === id)) return;
  list.splice(to % (list.length + 1), 0, { ...structuredClone(item), id });
}

function moveItem({ assumptions }: Scenario, group: (typeof GROUPS)[number], from: number, to: number): void {
  const list: Items = assumptions[group];
  const [item] = list.splice(from % Math.max(1, list.length), 1);
  if (item) list.splice(to % (list.length + 1), 0, item);
}

function setQuantity({ assumptions }: Scenario, which: number, value: number): void {
  const listed = listAssumptions(assumptions);
  Object.assign(listed[which % listed.length]?.assumption ?? {}, { quantity: constantOf(value) });
}

function setSource({ assumptions }: Scenario, which: number): void {
  const listed = listAssumptions(assumptions);
  Object.assign(listed[which % listed.length]?.assumption ?? {}, { source: JUDGED });
}

/** Between two that are there, in either order. */
function correlate({ assumptions }: Scenario, first: number, second: number, rank: number): void {
  const paths = listAssumptions(assumptions).map(({ path }) => path);
  const [a, b] = [paths[first % paths.length] as string, paths[second % paths.length] as string];
  if (a === b) return;
  const others = assumptions.correlations.filter(({ between }) => !(between.includes(a) && between.includes(b)));
  assumptions.correlations = [...others, { between: [a, b], rank, source: JUDGED }];
}

function changeKind({ assumptions }: Scenario, place: number): void {
  const event = assumptions.events[place % Math.max(1, assumptions.events.length)];
  if (!event || !('preMoney' in event)) return;
  const { preMoney: _, ...rest } = event;
  assumptions.events[assumptions.events.indexOf(event)] = { ...rest, kind: 'loan' } as FundingEvent;
}

/** Another change of one or two lines; one that is there is of other lines instead. */
function changeLines({ assumptions }: Scenario, which: number, line: number): void {
  const lines = changeableLines(assumptions);
  const targets = [...new Set([lines[line % lines.length] ?? 'compute', 'compute'])];
  const id = `change-${which % 4}`;
  const shape = { begins: which % 2 ? 'cash' : 'month', effect: line % 2 ? 'factor' : 'amount', targets } as const;
  const known = assumptions.changes.find((change) => change.id === id);
  if (known) known.targets = targets;
  else assumptions.changes.push(newChange(id, id, shape));
}

function report({ reported }: Scenario, half: number, revenue: number): void {
  const period = `202${half % 6}H1`;
  const known = reported.find((figure) => figure.period === period);
  if (!known) reported.push({ period, revenue, source: JUDGED });
  else if (revenue < 50) reported.splice(reported.indexOf(known), 1);
  else known.revenue = revenue;
}

function reportSince({ actuals }: Scenario, quarter: number, value: number): void {
  const month = `2026-0${1 + (quarter % 6)}`;
  const known = actuals.find(({ to }) => to === month);
  const mark = value % 2 === 0 ? 'agreed' : 'single';
  if (!known) actuals.push({ series: 'revenue', from: '2026-01', to: month, value, mark, source: JUDGED });
  else if (value < 50) actuals.splice(actuals.indexOf(known), 1);
  else Object.assign(known, { value, mark });
}

const small = fc.nat(7);
const any = fc.nat(10_000);
const group = fc.constantFrom(...GROUPS);
type Edit = (scenario: Scenario) => void;

/** One edit of any sort; of values that the schema may refuse, which a difference does not ask. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(any, small).map(
    ([which, value]): Edit =>
      (scenario) =>
        setQuantity(scenario, which, value),
  ),
  any.map(
    (which): Edit =>
      (scenario) =>
        setSource(scenario, which),
  ),
  fc.tuple(group, small).map(
    ([of, place]): Edit =>
      (scenario) =>
        removeItem(scenario, of, place),
  ),
  fc.tuple(group, small, small).map(
    ([of, from, to]): Edit =>
      (scenario) =>
        addItem(scenario, of, from, to),
  ),
  fc.tuple(group, small, small).map(
    ([of, from, to]): Edit =>
      (scenario) =>
        moveItem(scenario, of, from, to),
  ),
  fc.tuple(any, any, small).map(
    ([a, b, rank]): Edit =>
      (scenario) =>
        correlate(scenario, a, b, rank / 10),
  ),
  small.map(
    (place): Edit =>
      (scenario) =>
        changeKind(scenario, place),
  ),
  fc.tuple(small, small).map(
    ([which, line]): Edit =>
      (scenario) =>
        changeLines(scenario, which, line),
  ),
  fc.tuple(small, fc.nat(100)).map(
    ([half, revenue]): Edit =>
      (scenario) =>
        report(scenario, half, revenue),
  ),
  fc.tuple(small, fc.nat(100)).map(
    ([quarter, value]): Edit =>
      (scenario) =>
        reportSince(scenario, quarter, value),
  ),
  small.map(
    (n): Edit =>
      (scenario) => {
        scenario.horizon = 24 + n;
        scenario.title = `Variant ${n}`;
      },
  ),
  small.map(
    (n): Edit =>
      ({ simulation, assumptions }) => {
        simulation.seed = n;
        assumptions.facility.enabled = n > 3;
        assumptions.redemption.enabled = n % 2 === 0;
      },
  ),
  small.map(
    (n): Edit =>
      ({ assumptions }) => {
        for (const line of assumptions.costs) Object.assign(line, { onCredit: n > 3, name: `Line ${n}` });
        for (const { season } of assumptions.segments) season.factors = [1 + n / 10, 1 - n / 10, ...Array(10).fill(1)];
      },
  ),
);
