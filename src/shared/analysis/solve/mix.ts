import { ok, type Result } from '../../result';
import { type Aim, createProbe, type Evaluate, meets, type Point, type Probe, type SearchOptions } from './probe';
import { mostRefined, refine } from './refine';
import { type Bracket, close, slopeBetween } from './root';
import { SCANNED_PATHS } from './scan';
import {
  allTheWay,
  alone,
  costsOf,
  type Helping,
  helping,
  neighboursOf,
  type Priced,
  placesAt,
  type Way,
} from './ways';

/** The cheapest mix that was found. */
export interface Mixed {
  readonly kind: 'mixed';
  readonly xs: readonly number[];
  /** What each lever costs. */
  readonly costs: readonly number[];
  readonly cost: number;
  /** Standard error of the cost: that of the figure over how much it changes with the money that is spent this way. */
  readonly error: number | null;
  /** The figure there, of all paths. */
  readonly reached: Point<readonly number[]>;
}

/** The target is met as things stand. */
export interface NoneNeeded {
  readonly kind: 'noneNeeded';
  readonly reached: Point<readonly number[]>;
}

/** No mix meets it that was tried: here is what all levers do as far as they go. */
export interface NoMix {
  readonly kind: 'noMix';
  readonly best: Point<readonly number[]>;
}

export interface MixOptions extends SearchOptions {
  readonly paths: number;
}

/** How much of the money changes levers at a time, from coarse to fine. */
const TRANSFERS = [1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64] as const;
/** What saves less is no better: in a thousand. */
const SAVING = 1e-3;
/** How far a lever is moved to see in which direction it helps, in reaches. */
const TRIALS = [1 / 8, 1, 8] as const;
const MOST_CLOSED = 16;
/** What is so near to the target is on it, in standard errors. */
const NEAR = 0.1;
/** About as many evaluations are needed, a lever. */
const ABOUT = 40;

interface Mixing {
  readonly probe: Probe<readonly number[]>;
  readonly levers: readonly Helping[];
  readonly aim: Aim;
  readonly isStepped: boolean;
  /** Paths of the search, and of the answer. */
  readonly few: number;
  readonly paths: number;
  readonly present: Point<readonly number[]>;
}

/** A way with the least money that meets the target on it. */
interface Costed {
  readonly way: Way;
  readonly bracket: Bracket;
}

/** The figure against the money that is spent one way. */
function alongWay({ probe, levers }: Pick<Mixing, 'probe' | 'levers'>, way: Way): Probe {
  return async (budget, paths) => {
    const point = await probe(placesAt(levers, way, budget), paths);
    return point.ok ? ok({ ...point.value, x: budget }) : point;
  };
}

/** In which direction a lever alone brings the figure nearer to its target. */
async function signOf(
  probe: Probe<readonly number[]>,
  priced: readonly Priced[],
  index: number,
  present: Point<readonly number[]>,
): Promise<Result<Helping['sign']>> {
  const { field } = priced[index] as Priced;
  const [min, max] = field.domain;
  for (const trial of TRIALS) {
    const gaps: number[] = [];
    for (const sign of [1, -1]) {
      const moved = Math.min(max, Math.max(min, field.current + sign * trial * field.reach));
      const xs = priced.map((other, k) => (k === index ? moved : other.field.current));
      const point = await probe(
        field.isWhole ? xs.map((x, k) => (k === index ? Math.round(x) : x)) : xs,
        present.paths,
      );
      if (!point.ok) return point;
      gaps.push(Number.isNaN(point.value.gap) ? Number.NEGATIVE_INFINITY : point.value.gap);
    }
    const [up, down] = gaps as [number, number];
    if (Math.max(up, down) > present.gap) return ok(up >= down ? 1 : -1);
  }
  return ok(0);
}

/** The least money that meets the target one way, if so much does. */
async function costOf(mixing: Mixing, way: Way, budget: number): Promise<Result<Costed | null>> {
  const { few, isStepped, present } = mixing;
  const probe = alongWay(mixing, way);
  const met = await probe(budget, few);
  if (!met.ok) return met;
  if (!meets(met.value)) return ok(null);
  const short: Point = { ...present, x: 0 };
  const options = {
    paths: few,
    domain: [0, budget],
    least: SAVING * budget * SAVING,
    most: MOST_CLOSED,
    isStepped,
    near: NEAR,
  } as const;
  const bracket = await close(probe, { short, met: met.value }, options);
  return bracket.ok ? ok({ way, bracket: bracket.value }) : bracket;
}

/** Where to begin: the cheapest lever alone, or all of them as far as they go; null where not even that is enough. */
async function begin(mixing: Mixing): Promise<Result<Costed | null>> {
  const { levers } = mixing;
  let best: Costed | null = null;
  for (const { way, budget } of [...levers.map((_, index) => alone(levers, index)), allTheWay(levers)]) {
    if (!(budget > 0)) continue;
    const costed = await costOf(mixing, way, best ? Math.min(budget, best.bracket.met.x) : budget);
    if (!costed.ok) return costed;
    best = costed.value ?? best;
  }
  return ok(best);
}

/** Moves money from lever to lever as long as the target can be met with less of it. */
async function improve(mixing: Mixing, start: Costed): Promise<Result<Costed>> {
  let best = start;
  for (const by of TRANSFERS) {
    for (let next: Costed | null = best; next; ) {
      next = null;
      for (const way of neighboursOf(best.way, by)) {
        const costed = await costOf(mixing, way, best.bracket.met.x * (1 - SAVING));
        if (!costed.ok) return costed;
        if (costed.value) [best, next] = [costed.value, costed.value];
        if (next) break;
      }
    }
  }
  return ok(best);
}

/** The money that a way takes with all paths, and where the levers are then. */
async function settle(mixing: Mixing, { way, bracket }: Costed, furthest: number): Promise<Result<Mixed | null>> {
  const { probe, levers, aim, paths, isStepped } = mixing;
  const budget = bracket.met.x;
  const field = { domain: [0, furthest] as const, current: 0, reach: budget, isWhole: false };
  const along = alongWay(mixing, way);
  const crossing = await refine(
    { probe: along, field, aim: { ...aim, isStepped }, paths },
    bracket,
    slopeBetween(bracket.short, bracket.met),
  );
  if (!crossing.ok || crossing.value === null) return crossing.ok ? ok(null) : crossing;
  const { bracket: found, slope } = crossing.value;
  const reached = await probe(placesAt(levers, way, found.met.x), paths);
  if (!reached.ok) return reached;
  const costs = costsOf(levers, reached.value.x);
  const { error } = reached.value;
  return ok({
    kind: 'mixed',
    xs: reached.value.x,
    costs,
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    error: slope === null || error === null ? null : error / Math.abs(slope),
    reached: reached.value,
  });
}

async function prepare(
  probe: Probe<readonly number[]>,
  priced: readonly Priced[],
  aim: Aim,
  paths: number,
): Promise<Result<Mixing>> {
  const few = Math.min(SCANNED_PATHS, paths);
  const present = await probe(
    priced.map(({ field }) => field.current),
    few,
  );
  if (!present.ok) return present;
  const levers: Helping[] = [];
  for (const [index, one] of priced.entries()) {
    const sign = await signOf(probe, priced, index, present.value);
    if (!sign.ok) return sign;
    levers.push(helping(one, sign.value));
  }
  const isStepped = aim.isStepped || priced.some(({ field }) => field.isWhole);
  return ok({ probe, levers, aim, isStepped, few, paths, present: present.value });
}

/**
 * The cheapest way to meet a target with several levers, each at its price a unit. A mix is a share of the money for each
 * lever, and its cost the least money that meets the target when it is spent in these shares, on the same draws for all.
 * From the cheapest lever alone, money is moved between pairs of levers, a quarter of it at a time and at last a 64th, as
 * long as that saves a thousandth: a pattern search (Hooke and Jeeves 1961) along the contour of the target. Where the
 * mixes that meet the target are a convex set, as where every lever helps less the further it goes, what is found is the
 * cheapest of all but for these steps; elsewhere it is cheaper than what is beside it.
 */
export async function cheapestMix(
  evaluate: Evaluate<readonly number[]>,
  priced: readonly Priced[],
  aim: Aim,
  options: MixOptions,
): Promise<Result<Mixed | NoneNeeded | NoMix>> {
  const { paths } = options;
  const total = ABOUT * priced.length * Math.min(SCANNED_PATHS, paths) + mostRefined(paths) + paths;
  const probe = createProbe(evaluate, aim, total, options);
  const present = await probe(
    priced.map(({ field }) => field.current),
    paths,
  );
  if (!present.ok) return present;
  if (meets(present.value)) return ok({ kind: 'noneNeeded', reached: present.value });
  const mixing = await prepare(probe, priced, aim, paths);
  if (!mixing.ok) return mixing;
  const { way, budget } = allTheWay(mixing.value.levers);
  const start = await begin(mixing.value);
  if (!start.ok) return start;
  if (start.value) {
    const best = await improve(mixing.value, start.value);
    if (!best.ok) return best;
    const mixed = await settle(mixing.value, best.value, budget);
    if (!mixed.ok || mixed.value) return mixed as Result<Mixed>;
  }
  const best = await probe(placesAt(mixing.value.levers, way, budget), paths);
  return best.ok ? ok({ kind: 'noMix', best: best.value }) : best;
}
