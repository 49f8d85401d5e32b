/** What an input does with all that it does together with others: further runs in which it alone is drawn anew. */
import { type DrawnInputs, drawnInputs } from '../../engine/paths/levels';
import type { Redraw, Runner } from '../../engine/runner';
import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { closedIndex } from '../estimators/closed-index';
import { combine, type Estimate, type Jackknifed } from '../estimators/estimate';
import { type Moments, momentsOf } from '../estimators/moments';
import { totalOrder } from '../estimators/total-order';
import type { Outcome } from '../outcome/outcome';
import { listPlayers, type Player } from './players';
import { type Study, type StudyOptions, startStudy, valuesOf } from './study';

export interface TotalEffect extends Player {
  /** By itself; of a correlated input with what comes with its partners. Null for a group of too many. */
  readonly first: Estimate | null;
  /** With all that it does together with others; of a correlated input what is its own, its partners being as they are. */
  readonly total: Estimate;
  /** Of a correlated input: the same with what it takes with it. */
  readonly full: Estimate | null;
  /** What it does only together with others. Null where it is correlated: the two indices are then not of one kind. */
  readonly interactions: Estimate | null;
  /** How many paths the total was found with. */
  readonly paths: number;
}

export interface TotalEffects {
  readonly outcome: Outcome;
  readonly paths: number;
  /** The largest total first. */
  readonly effects: readonly TotalEffect[];
  readonly groups: readonly TotalEffect[];
}

export interface TotalOptions extends StudyOptions {
  /** A total whose standard error is below this needs no more paths. */
  readonly below?: number;
}

/** Standard error that totals are known to: two points of a hundred. */
const BELOW = 0.02;
const FEWEST_PATHS = 2048;

/** Outcomes with nothing drawn anew. */
interface Base {
  readonly paths: number;
  readonly moments: Moments;
}

/** The study with its bases, from few paths to all. */
interface TotalStudy extends Study {
  readonly drawn: DrawnInputs;
  readonly bases: readonly Base[];
  readonly below: number;
  /** Ids of all that is drawn. */
  readonly everything: readonly string[];
}

interface Found {
  readonly total: Jackknifed;
  readonly paths: number;
}

/** The total of what is drawn anew, on ever more paths until it is known well enough. */
async function findTotal(
  study: TotalStudy,
  ids: readonly string[],
  partners: 'kept' | 'taken' = 'kept',
): Promise<Result<Found>> {
  const { bases, below } = study;
  const redraw: Redraw = { kind: 'ids', ids, partners };
  for (const [index, { paths, moments }] of bases.entries()) {
    const anew = await valuesOf(study, paths, redraw);
    if (!anew.ok) return anew;
    const total = totalOrder(moments, anew.value);
    if (total.error < below || index === bases.length - 1) return ok({ total, paths });
  }
  throw new RangeError('a study has a base');
}

/** From few paths to all, twice as many each time. */
function sizesUpTo(paths: number): number[] {
  const sizes = [paths];
  while ((sizes[0] as number) > FEWEST_PATHS) sizes.unshift(Math.ceil((sizes[0] as number) / 2));
  return sizes;
}

/** An outcome that does not vary has nothing to be explained. */
async function listBases(study: Study, sizes: readonly number[]): Promise<Result<Base[]>> {
  const bases: Base[] = [];
  for (const paths of sizes) {
    const y = await valuesOf(study, paths);
    if (!y.ok) return y;
    const moments = momentsOf(y.value);
    if (!moments) return fail('sensitivity.constant', { outcome: study.outcome.address });
    bases.push({ paths, moments });
  }
  return ok(bases);
}

/** What a player explains by itself. */
async function findFirst(study: TotalStudy, { ids }: Player): Promise<Result<Jackknifed | null>> {
  const { drawn, bases, everything } = study;
  const { moments } = bases.at(-1) as Base;
  const group = drawn.groups.find((one) => one.ids === ids);
  if (group) return ok(closedIndex(group.words, moments));
  const input = drawn.inputs.find(({ id }) => id === ids[0]);
  if (input) return ok(closedIndex([input.words], moments));
  // Luck has no level: it explains by itself what everything else together leaves.
  const others = await findTotal(
    study,
    everything.filter((id) => !ids.includes(id)),
  );
  return others.ok ? ok(combine([others.value.total], ([rest]) => 1 - rest)) : others;
}

async function findEffect(study: TotalStudy, player: Player): Promise<Result<TotalEffect>> {
  const first = await findFirst(study, player);
  if (!first.ok) return first;
  const own = await findTotal(study, player.ids);
  if (!own.ok) return own;
  const isAlone = player.partners.length === 0;
  const full = isAlone ? null : await findTotal(study, player.ids, 'taken');
  if (full && !full.ok) return full;
  const { total, paths } = own.value;
  return ok({
    ...player,
    first: first.value,
    total,
    full: full?.value.total ?? null,
    interactions: isAlone && first.value ? combine([total, first.value], ([whole, alone]) => whole - alone) : null,
    paths,
  });
}

/**
 * Totals of every input, of all monthly luck as one, and of groups of correlated inputs. A total that is about a percentile
 * or a chance is of the variance of the number behind it. Fails with `sensitivity.constant` where nothing varies.
 */
export async function totalEffects(
  runner: Pick<Runner, 'outcomes'>,
  scenario: Scenario,
  outcome: Outcome,
  options: TotalOptions = {},
): Promise<Result<TotalEffects>> {
  const { paths = scenario.simulation.paths, below = BELOW } = options;
  const drawn = drawnInputs(scenario, { count: paths, paths });
  const { inputs, groups } = listPlayers(drawn);
  const sizes = sizesUpTo(paths);
  // Most are known well enough with the fewest paths.
  const runs = inputs.reduce((count, { partners }) => count + (partners.length === 0 ? 1 : 2), 1 + groups.length);
  const planned = sizes.reduce((sum, size) => sum + size, runs * (sizes[0] as number));
  const study = startStudy(runner, scenario, outcome, options, planned);
  const bases = await listBases(study, sizes);
  if (!bases.ok) return bases;
  const whole: TotalStudy = {
    ...study,
    drawn,
    bases: bases.value,
    below,
    everything: inputs.flatMap(({ ids }) => ids),
  };
  const effects: TotalEffect[] = [];
  for (const player of [...inputs, ...groups]) {
    const effect = await findEffect(whole, player);
    if (!effect.ok) return effect;
    effects.push(effect.value);
  }
  const byTotal = (a: TotalEffect, b: TotalEffect) => b.total.value - a.total.value;
  return ok({
    outcome,
    paths,
    effects: effects.filter(({ kind }) => kind !== 'group').sort(byTotal),
    groups: effects.filter(({ kind }) => kind === 'group').sort(byTotal),
  });
}
