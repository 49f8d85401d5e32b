import { REPLICATES } from '../../engine/replicates';
import { chanceError } from '../../figures/chance-error';
import { sortInPlace } from '../../figures/sorted';
import { standardError } from '../../figures/standard-error';
import { worstPaths } from '../../figures/worst';
import { fail, ok, type Result } from '../../result';
import { type Condition, type Range, type Test, testsIn } from './condition';
import { formatCondition, formatTest } from './format';
import { type PathNumbers, type Studied, worstColumns } from './studied';

/**
 * Paths of a run, each with how far it belongs to them: 1 and 0 where they were chosen, something between where they were
 * weighed. One mechanism for all questions of the form "on the paths where ...".
 */
export interface Selection {
  readonly weights: Float64Array;
  /** How many have a weight. */
  readonly count: number;
  /** The mean weight. */
  readonly share: number;
  /** Its standard error, from the replicates. */
  readonly error: number;
  /** How many equally weighted paths would tell as much: (sum w)^2 / sum w^2 (Kish, Survey Sampling, 1965). */
  readonly effective: number;
}

export function selectionOf(weights: Float64Array): Selection {
  const sums = new Float64Array(REPLICATES);
  const sizes = new Float64Array(REPLICATES);
  let count = 0;
  let squares = 0;
  for (let path = 0; path < weights.length; path++) {
    const weight = weights[path] as number;
    const replicate = path % REPLICATES;
    sums[replicate] = (sums[replicate] as number) + weight;
    sizes[replicate] = (sizes[replicate] as number) + 1;
    squares += weight * weight;
    if (weight > 0) count += 1;
  }
  const total = sums.reduce((sum, own) => sum + own, 0);
  const shares = Array.from(sums, (own, replicate) => own / (sizes[replicate] as number));
  return {
    weights,
    count,
    share: total / weights.length,
    error: chanceError(standardError(shares) ?? 0, total, weights.length),
    effective: squares === 0 ? 0 : (total * total) / squares,
  };
}

function within(values: Float64Array, { min, max }: Range): Uint8Array {
  const low = min?.value ?? Number.NEGATIVE_INFINITY;
  const high = max?.value ?? Number.POSITIVE_INFINITY;
  const [lowIsIn, highIsIn] = [min?.isIncluded ?? true, max?.isIncluded ?? true];
  const met = new Uint8Array(values.length);
  for (let path = 0; path < met.length; path++) {
    const value = values[path] as number;
    const isIn = (lowIsIn ? value >= low : value > low) && (highIsIn ? value <= high : value < high);
    met[path] = isIn ? 1 : 0;
  }
  return met;
}

function worst(studied: Studied, share: number): Uint8Array {
  const { need, cashOut } = worstColumns(studied);
  const met = new Uint8Array(need.length);
  const numbers = worstPaths(need, sortInPlace(need.slice()), cashOut, studied.outcomes.months, share);
  for (const path of numbers) met[path] = 1;
  return met;
}

/** 1 for each path that meets a condition, 0 for the others. */
export function pathsMeeting(condition: Condition, numbers: PathNumbers): Uint8Array {
  switch (condition.kind) {
    case 'test':
      return within(numbers.of(condition.subject), condition.range);
    case 'worst':
      return worst(numbers.studied, condition.share);
    case 'not':
      return pathsMeeting(condition.part, numbers).map((met) => 1 - met);
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => pathsMeeting(part, numbers));
      const [first = new Uint8Array(numbers.studied.outcomes.paths), ...others] = parts;
      const isBoth = condition.kind === 'and';
      for (const part of others) {
        for (let path = 0; path < first.length; path++) {
          const [a, b] = [first[path] as number, part[path] as number];
          first[path] = isBoth ? a & b : a | b;
        }
      }
      return first;
    }
  }
}

const FIGURES = 4;

/** The range of what a comparison is about, over all paths, as a comparison. */
function possible({ address, subject }: Test, numbers: PathNumbers): string {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers.of(subject)) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const bound = (value: number) => ({ value: Number(value.toPrecision(FIGURES)), isIncluded: true });
  return formatTest(numbers.studied.scenario, { address, range: { min: bound(low), max: bound(high) } });
}

/** The paths that meet a condition. Where none or all do there is nothing to compare: an error that says what there is. */
export function select(condition: Condition, numbers: PathNumbers): Result<Selection> {
  const selection = selectionOf(new Float64Array(pathsMeeting(condition, numbers)));
  const paths = selection.weights.length;
  if (selection.count > 0 && selection.count < paths) return ok(selection);
  const each = new Map(testsIn(condition).map((test) => [test.address, test]));
  return fail(selection.count === 0 ? 'selection.none' : 'selection.all', {
    text: formatCondition(numbers.studied.scenario, condition),
    paths,
    possible: [...each.values()].map((test) => possible(test, numbers)).join('; '),
  });
}
