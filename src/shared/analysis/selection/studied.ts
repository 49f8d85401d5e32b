import { compile } from '../../engine/model/compile';
import type { DrawnInputs } from '../../engine/paths/levels';
import type { PathOutcomes, SeriesAt } from '../../engine/results';
import { FUNDING_NEED } from '../../figures/funding-need';
import { CASH_OUT_MONTH } from '../../figures/runway';
import type { Sampler } from '../../numerics/words';
import { pointEstimate } from '../../quantity/facts';
import { findAssumption } from '../../scenario/edit';
import type { Scenario } from '../../scenario/schema';
import { pathValues } from '../outcome/outcome';
import type { Subject } from './condition';

/** A run whose paths are looked at: plain data, which crosses from a page to its workers. */
export interface Studied {
  readonly scenario: Scenario;
  readonly outcomes: PathOutcomes;
  /** Those that the run was asked for, in their order. */
  readonly series: readonly SeriesAt[];
  /** Of as many paths as the outcomes. */
  readonly drawn: DrawnInputs;
}

/** What is made ready once for a run, to be asked many times: as by a stretch that is brushed on a chart. */
export interface PathNumbers {
  readonly studied: Studied;
  /** A number of each path. */
  of(subject: Subject): Float64Array;
  /** The value of an assumption at a level, as a word; undefined where none is drawn for the address. */
  valueAt(path: string): Sampler | undefined;
  /** True where nothing random reaches cash. */
  readonly cashIsCertain: boolean;
  /** Whether money was burnt before the balance date. */
  readonly hasBurnt: boolean;
}

/** Throws where the number was not asked for with the run, which is a fault of whoever asks. */
export function numbersOf(studied: Studied): PathNumbers {
  const { scenario, outcomes, series, drawn } = studied;
  const { uncertain, cashIsCertain } = compile(scenario, outcomes.paths);
  const samplers = new Map(uncertain.map(({ path, sampler }) => [path, sampler]));
  const known = new Map<string, Float64Array>();

  function inputValues(path: string): Float64Array {
    const sampler = samplers.get(path);
    if (!sampler) {
      const listed = findAssumption(scenario, path);
      if (!listed) throw new RangeError(`no assumption ${path}`);
      return new Float64Array(outcomes.paths).fill(pointEstimate(listed.assumption.quantity));
    }
    const input = drawn.inputs.find(({ id }) => id === path);
    if (!input) throw new RangeError(`the levels of ${path} were not asked for`);
    return Float64Array.from(input.words, sampler);
  }

  function read(subject: Subject): Float64Array {
    switch (subject.kind) {
      case 'value':
        return pathValues(outcomes, series, subject.value);
      case 'lasts':
        return pathValues(outcomes, series, { kind: 'column', column: CASH_OUT_MONTH.id }).map((month) => month - 1);
      case 'input':
        return inputValues(subject.path);
    }
  }

  return {
    studied,
    of(subject) {
      const key = JSON.stringify(subject);
      const values = known.get(key) ?? read(subject);
      known.set(key, values);
      return values;
    },
    valueAt: (path) => samplers.get(path),
    cashIsCertain,
    hasBurnt: pointEstimate(scenario.assumptions.opening.recentBurn.quantity) > 0,
  };
}

/** The columns by which the worst paths are chosen. */
export function worstColumns({ outcomes }: Studied): { readonly need: Float64Array; readonly cashOut: Float64Array } {
  const { columns } = outcomes;
  return {
    need: columns[FUNDING_NEED.id] as Float64Array,
    cashOut: columns[CASH_OUT_MONTH.id] as Float64Array,
  };
}
