/** What it is worth to know something before deciding how much to raise. */
import type { DrawnInputs, InputKind } from '../../engine/paths/levels';
import type { PathOutcomes } from '../../engine/results';
import type { Cells } from '../estimators/cells';
import { raising } from '../estimators/decision';
import { type Estimate, jackknife, meanOf } from '../estimators/estimate';
import { decideUnknowing, informationValue, knownCells } from '../estimators/information';

/** An expected saving in millions, between what is shown for certain and what could be at most. */
export interface Worth {
  readonly lower: Estimate;
  readonly upper: Estimate;
}

export interface InputWorth extends Worth {
  readonly id: string;
  readonly kind: InputKind;
}

export interface GroupWorth extends Worth {
  readonly ids: readonly string[];
}

export interface Worths {
  /** The percentile that is raised, such as 0.8; being short costs p / (1 - p) times as much as holding too much. */
  readonly p: number;
  readonly shortCosts: number;
  /** What is raised where nothing more is known, in millions. */
  readonly raised: number;
  /** What that costs on average, in millions held too much, or as much times `shortCosts` of what is lacking. */
  readonly loss: Estimate;
  readonly paths: number;
  /** The most worth knowing first, by the middle of the bounds. */
  readonly inputs: readonly InputWorth[];
  readonly groups: readonly GroupWorth[];
}

/** Parts into which the months of an event are divided, besides never. */
const MONTH_CELLS = 8;

/** Whether an event happens and, of those paths on which it does, in which part of its months. */
function eventCells(months: Float64Array): Cells {
  const happened = months.filter((month) => month > 0).sort();
  const edge = (k: number) => happened[Math.floor((k * happened.length) / MONTH_CELLS)] ?? Number.POSITIVE_INFINITY;
  const edges = [...new Set(Array.from({ length: MONTH_CELLS - 1 }, (_, k) => edge(k + 1)))];
  const cellOf = (month: number) => (month === 0 ? 0 : 1 + edges.filter((one) => month >= one).length);
  return { of: Uint16Array.from(months, cellOf), count: edges.length + 2 };
}

function eventOf(id: string): string {
  return id.slice('events.'.length, id.indexOf('#'));
}

const middle = ({ lower, upper }: Worth) => lower.value + upper.value;

/**
 * What each input, event and group would save if it were known before money is raised. `need` is the funding need of each
 * path, in millions; `p` is the percentile that is raised otherwise. Null where the paths are too few to say.
 */
export function whatKnowingSaves(
  { inputs, groups, paths }: DrawnInputs,
  need: Float64Array,
  { eventMonths }: Pick<PathOutcomes, 'eventMonths'>,
  p: number,
): Worths | null {
  const unknowing = decideUnknowing(need, raising(p));
  if (!unknowing) return null;
  const worthOf = (cells: Cells | null): Worth | null => {
    if (!cells) return null;
    const { lower, upper } = informationValue(cells, unknowing);
    return { lower: lower.value, upper: upper.value };
  };
  const cellsOf = (id: string, kind: InputKind, words: Uint32Array): Cells | null => {
    const months = kind === 'event' ? eventMonths[eventOf(id)] : undefined;
    return months ? eventCells(months.subarray(0, paths)) : knownCells([words]);
  };
  return {
    p,
    shortCosts: p / (1 - p),
    raised: unknowing.action,
    loss: jackknife((left) => meanOf(unknowing.losses.fitted, left)),
    paths,
    inputs: inputs
      .flatMap(({ id, kind, words }): InputWorth[] => {
        const worth = worthOf(cellsOf(id, kind, words));
        return worth ? [{ id, kind, ...worth }] : [];
      })
      .sort((a, b) => middle(b) - middle(a)),
    groups: groups.flatMap(({ ids, words }): GroupWorth[] => {
      const worth = worthOf(knownCells(words));
      return worth ? [{ ids, ...worth }] : [];
    }),
  };
}
