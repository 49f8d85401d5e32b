import { type ScaledTable, tableSampler } from '../../numerics/quantile-table';
import type { Sampler } from '../../numerics/words';
import { isCertain, pointEstimate } from '../../quantity/facts';
import { calendarMonth } from '../../scenario/calendar';
import { isDrawnMonthly } from '../../scenario/correlations';
import { enabledEvents, enabledOnly } from '../../scenario/enabled';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import type { Scenario } from '../../scenario/schema';
import type { Redraw } from '../runner';
import { createSampler, scaledTable } from '../sampling/quantity-sampler';
import { type StreamKey, streamKey } from '../sampling/streams';
import { isCashCertain } from './certainty';
import { type ChangesModel, compileChanges, type LineChange } from './change-model';
import { type Draws, listDraws, REDEMPTION_CALLED } from './draws';
import { compileEvents, type EventsModel } from './event-model';
import { FIXED_LINES, type LineInfo, listLines, ONE_OFFS, REPAYMENTS } from './lines';

/** One uncertain input: its slot, the place of its word among the path's draws, and the inverse CDF it goes through. */
export interface UncertainInput {
  /** Its address. */
  readonly path: string;
  readonly slot: number;
  readonly draw: number;
  readonly sampler: Sampler;
  /** The table behind the sampler, if it is one: such inputs are read in a batch. */
  readonly table: ScaledTable | null;
}

export interface SegmentModel {
  /** First slot; the others follow in the order of SEGMENT_FIELDS. */
  readonly slot: number;
  readonly row: number;
  /** Season factor of months 1..T, at index t - 1. */
  readonly season: Float64Array;
  /** Place of the first month's shock among the normals of a path. */
  readonly shock: number;
  readonly customerLoss: StreamKey;
  readonly changes: readonly LineChange[];
}

export interface CostModel {
  /** Slots whose product is the monthly amount at the balance date. */
  readonly level: readonly number[];
  readonly growth: number;
  readonly shareOfRevenue: number;
  readonly row: number;
  readonly onCredit: boolean;
  readonly research: boolean;
  readonly changes: readonly LineChange[];
}

/** A scenario made flat: what the month loop reads. Built once per scenario; nothing in it changes during a run. */
export interface Model {
  readonly months: number;
  readonly seed: number;
  readonly lines: readonly LineInfo[];
  /** The value of every certain input, by slot; uncertain ones are overwritten on each path. */
  readonly inputs: Float64Array;
  /** The point estimate of every input, by slot: the path against which results are stored. */
  readonly pointEstimates: Float64Array;
  readonly draws: Draws;
  readonly uncertain: readonly UncertainInput[];
  readonly segments: readonly SegmentModel[];
  readonly costs: readonly CostModel[];
  readonly events: EventsModel['all'];
  /** In which order events of one month are settled; null where none says anything of another. */
  readonly eventOrder: EventsModel['order'];
  /** Row of what is paid back of loans; null where none can be. */
  readonly repayments: number | null;
  readonly compute: {
    readonly slot: number;
    /** Place of the first month's price shock among the normals of a path. */
    readonly price: number;
    readonly shock: StreamKey;
    readonly training: StreamKey;
    readonly trainingSizes: StreamKey;
    readonly trainingSize: Sampler;
    readonly changes: readonly LineChange[];
  };
  readonly changes: ChangesModel;
  readonly cashSlot: number;
  readonly openingSlot: number;
  readonly redemption: { readonly slot: number; readonly event: number; readonly called: number } | null;
  readonly facilitySlot: number | null;
  readonly raising: { readonly slot: number; readonly closes: StreamKey } | null;
  readonly marketSlot: number | null;
  /** True where nothing random reaches cash. */
  readonly cashIsCertain: boolean;
}

/** Slot of the first field of a group or item. Slots follow the catalogue, which `listAssumptions` walks. */
function slotFinder(listed: readonly ListedAssumption[]): (prefix: string) => number {
  const slots = new Map<string, number>();
  for (const [slot, { path }] of listed.entries()) {
    const prefix = path.slice(0, path.lastIndexOf('.'));
    if (!slots.has(prefix)) slots.set(prefix, slot);
  }
  return (prefix) => slots.get(prefix) ?? 0;
}

function seasonByMonth(scenario: Scenario, factors: readonly number[]): Float64Array {
  const { month: first } = calendarMonth(scenario.balanceDate, 1);
  return Float64Array.from({ length: scenario.horizon }, (_, index) => factors[(first - 1 + index) % 12] ?? 1);
}

function uncertainInputs(listed: readonly ListedAssumption[], draws: Draws): UncertainInput[] {
  return listed.flatMap(({ path, field, assumption: { quantity } }, slot) => {
    if (isCertain(quantity) || isDrawnMonthly(path)) return [];
    const table = scaledTable(quantity);
    const sampler = table ? tableSampler(table) : createSampler(quantity, field);
    return [{ path, slot, draw: draws.placeOf(path), sampler, table }];
  });
}

/** Row of a line that not every run has; null where this one has not. */
function rowOf(lines: readonly LineInfo[], id: string): number | null {
  const row = lines.findIndex((line) => line.id === id);
  return row < 0 ? null : row;
}

/**
 * Flattens a valid scenario, without what is switched off in it, for a run of `paths` paths, which matters to a Latin
 * hypercube only. The ids behind `#` key draws that no assumption holds. `redraw` says what is drawn anew.
 */
export function compile(whole: Scenario, paths: number = whole.simulation.paths, redraw: Redraw | null = null): Model {
  const scenario = enabledOnly(whole);
  const { assumptions, simulation } = scenario;
  const { segments, costs, redemption } = assumptions;
  const listed = listAssumptions(assumptions);
  const slotOf = slotFinder(listed);
  const slotAt = (path: string) => listed.findIndex((one) => one.path === path);
  const draws = listDraws(scenario, paths, redraw);
  const key = (id: string) => streamKey(simulation.seed, id);
  const pointEstimates = Float64Array.from(listed, ({ assumption }) => pointEstimate(assumption.quantity));
  const happening = enabledEvents(assumptions);
  const events = compileEvents(happening, slotOf, draws);
  const lines = listLines(scenario);
  const changes = compileChanges(assumptions.changes, slotAt, draws, rowOf(lines, ONE_OFFS));

  return {
    months: scenario.horizon,
    seed: simulation.seed,
    lines,
    inputs: pointEstimates.slice(),
    pointEstimates,
    draws,
    uncertain: uncertainInputs(listed, draws),
    segments: segments.map((segment, index) => ({
      slot: slotOf(`segments.${segment.id}`),
      row: FIXED_LINES + index,
      season: seasonByMonth(scenario, segment.season.factors),
      shock: draws.shockOf(`segments.${segment.id}.shock`).place,
      customerLoss: key(`segments.${segment.id}#customer-loss`),
      changes: changes.ofLine(`segments.${segment.id}`),
    })),
    costs: costs.map((line, index) => ({
      level: (line.basis === 'heads' ? ['headcount', 'costPerHead'] : ['start']).map((name) =>
        slotAt(`costs.${line.id}.${name}`),
      ),
      growth: slotAt(`costs.${line.id}.growth`),
      shareOfRevenue: slotAt(`costs.${line.id}.shareOfRevenue`),
      row: FIXED_LINES + segments.length + index,
      onCredit: line.onCredit,
      research: line.kind === 'research',
      changes: changes.ofLine(`costs.${line.id}`),
    })),
    events: events.all,
    eventOrder: events.order,
    repayments: rowOf(lines, REPAYMENTS),
    compute: {
      slot: slotOf('compute'),
      price: draws.shockOf('compute.priceShock').place,
      shock: key('compute#shock'),
      training: key('compute#training'),
      trainingSizes: key('compute#training-size'),
      trainingSize: createSampler(assumptions.compute.trainingSize.quantity, { min: 0, max: Number.MAX_VALUE }),
      changes: changes.ofLine('compute'),
    },
    changes,
    cashSlot: slotOf('cash'),
    openingSlot: slotOf('opening'),
    redemption: redemption.enabled
      ? {
          slot: slotOf('redemption'),
          event: happening.findIndex((event) => event.id === redemption.unless),
          called: draws.placeOf(REDEMPTION_CALLED),
        }
      : null,
    facilitySlot: assumptions.facility.enabled ? slotOf('facility') : null,
    raising: assumptions.raising.enabled ? { slot: slotOf('raising'), closes: key('raising#closes') } : null,
    marketSlot: assumptions.market.enabled ? slotOf('market') : null,
    cashIsCertain: isCashCertain(assumptions),
  };
}
