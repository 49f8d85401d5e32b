/** Questions about a run that can be answered from what it has left, without another: what a page asks its worker. */
import { pathRows } from '../engine/paths/rows';
import type { SeriesAt } from '../engine/results';
import { FUNDING_NEED } from '../figures/funding-need';
import type { Result } from '../result';
import { observe } from './actuals/observe';
import { type Scores, scoreRun } from './actuals/score';
import type { Held, Standings } from './actuals/standing';
import { explainUpdate, type Updated } from './actuals/update';
import { assessBook, type BookAnswer, type BookAsked } from './book/assess';
import type { StatisticEstimate } from './estimators/statistic';
import { type Outcome, pathValues } from './outcome/outcome';
import { listColumns } from './path-table/columns';
import { pathTableAsCsv } from './path-table/csv';
import type { Condition } from './selection/condition';
import { type Explanation, explainCondition } from './selection/explain';
import { numbersOf, type PathNumbers, type Studied } from './selection/studied';
import {
  type InputDetail,
  inputCurve,
  inputDetails,
  type Matters,
  whatMatters,
  wholeOutcome,
} from './sensitivity/matters';
import { MOST_STUDIED, type StudiedRun, studyRun } from './studied-run';
import { type Worths, whatKnowingSaves } from './worth/worth';

export type { StudiedRun } from './studied-run';

/** What matters for an outcome, and how it moves with some of the inputs, by id, or with all of them. */
export interface MattersAnswer {
  /** Null where nothing can be said: the outcome is the same on all paths, or they are too few. */
  readonly matters: Matters | null;
  readonly details: readonly InputDetail[];
  /** What the outcome is on all paths. */
  readonly whole: StatisticEstimate | null;
}

/** What a report says of figures that were reported. */
export interface ActualsAnswer {
  readonly scores: Scores;
  /** What follows from some of them; null where none was chosen. */
  readonly updated: Result<Updated> | null;
}

interface Answers {
  readonly matters: MattersAnswer;
  /** What the outcome is over the level of an input, from its lowest sixteenth to its highest; empty if it is not drawn. */
  readonly curve: readonly (StatisticEstimate | null)[];
  readonly worth: Worths | null;
  readonly explain: Result<Explanation>;
  readonly scores: Scores;
  readonly update: Result<Updated>;
  readonly book: BookAnswer;
  readonly actuals: ActualsAnswer;
  /** The table of paths as the bytes of a CSV file. */
  readonly table: Uint8Array;
}
export type QuestionKind = keyof Answers;
export type AnswerTo<Kind extends QuestionKind> = Answers[Kind];

export type Question =
  | { readonly kind: 'matters'; readonly outcome: Outcome; readonly detailed: readonly string[] | 'all' }
  | { readonly kind: 'curve'; readonly outcome: Outcome; readonly input: string }
  /** What knowing saves whoever raises the funding need that is enough in this share of the paths. */
  | { readonly kind: 'worth'; readonly p: number }
  | { readonly kind: 'explain'; readonly condition: Condition }
  /** Of a run that was asked for the series of the standings (`seriesHeld`). */
  | { readonly kind: 'scores'; readonly standings: Standings }
  /** What follows from figures among those; `tolerance` is a share of each. */
  | {
      readonly kind: 'update';
      readonly standings: Standings;
      readonly chosen: readonly Held[];
      readonly tolerance: number;
    }
  | { readonly kind: 'book'; readonly asked: BookAsked }
  /** Both of a run that was not asked for their series: the paths are run again, as far as they are studied. */
  | {
      readonly kind: 'actuals';
      readonly standings: Standings;
      readonly chosen: readonly Held[];
      readonly tolerance: number;
    }
  | { readonly kind: 'table' };
export type QuestionOf<Kind extends QuestionKind> = Question & { readonly kind: Kind };

/** A run that has been made ready to be asked many times. */
export interface Study {
  ask<Kind extends QuestionKind>(question: QuestionOf<Kind>): AnswerTo<Kind>;
}

/** Every path as far as paths are studied, with all its columns. */
function tableOf({ scenario, outcomes: { paths } }: StudiedRun): Uint8Array {
  const numbers = Uint32Array.from({ length: Math.min(paths, MOST_STUDIED) }, (_, path) => path);
  const rows = pathRows(scenario, numbers, paths, []);
  const pieces = pathTableAsCsv(scenario, listColumns(scenario, rows, []), rows.rows);
  return new TextEncoder().encode([...pieces].join(''));
}

/** Series of the paths that are studied, which are run again for them. */
function seriesAgain({ scenario, outcomes: { paths } }: StudiedRun, series: readonly SeriesAt[]): Float64Array[] {
  const numbers = Uint32Array.from({ length: Math.min(paths, MOST_STUDIED) }, (_, path) => path);
  const values = series.map(() => new Float64Array(numbers.length));
  for (const row of pathRows(scenario, numbers, paths, series).rows) {
    for (const [index, own] of values.entries()) own[row.path] = row.series[index] as number;
  }
  return values;
}

/** What follows from figures, of which the values lie in the order of those that are held. */
function updateBy(
  { standings, chosen, tolerance }: Pick<QuestionOf<'update'>, 'standings' | 'chosen' | 'tolerance'>,
  series: readonly Float64Array[],
  numbers: PathNumbers,
): Result<Updated> {
  const at = (address: string) => standings.held.findIndex((one) => one.address === address);
  const values = chosen.map(({ address }) => series[at(address)] as Float64Array);
  const observed = observe(chosen, values, tolerance);
  return observed.ok ? explainUpdate(observed.value, numbers, MOST_STUDIED) : observed;
}

export function createStudy(run: StudiedRun): Study {
  let studied: Studied | undefined;
  let numbers: PathNumbers | undefined;
  const ready = () => {
    studied ??= studyRun(run);
    return studied;
  };
  const weighable = () => {
    numbers ??= numbersOf(ready());
    return numbers;
  };

  const answers: { readonly [Kind in QuestionKind]: (question: QuestionOf<Kind>) => AnswerTo<Kind> } = {
    matters({ outcome, detailed }) {
      const { outcomes, series, drawn } = ready();
      const y = pathValues(outcomes, series, outcome.value);
      const wanted = drawn.inputs.filter(({ id }) => detailed === 'all' || detailed.includes(id));
      return {
        matters: whatMatters(drawn, y, outcome),
        details: inputDetails(wanted, y, outcome),
        whole: wholeOutcome(y, outcome),
      };
    },
    curve({ outcome, input }) {
      const { outcomes, series, drawn } = ready();
      const wanted = drawn.inputs.find(({ id }) => id === input);
      return wanted ? inputCurve(wanted, pathValues(outcomes, series, outcome.value), outcome) : [];
    },
    worth({ p }) {
      const { outcomes, drawn } = ready();
      return whatKnowingSaves(drawn, outcomes.columns[FUNDING_NEED.id] as Float64Array, outcomes, p);
    },
    book({ asked }) {
      const { paths } = run.outcomes;
      return assessBook(run.scenario, asked, { count: Math.min(paths, MOST_STUDIED), paths });
    },
    table: () => tableOf(run),
    explain: ({ condition }) => explainCondition(condition, weighable()),
    scores: ({ standings }) => scoreRun(standings, run.outcomes),
    update: (question) => updateBy(question, ready().outcomes.series, weighable()),
    actuals(question) {
      const series = seriesAgain(
        run,
        question.standings.held.map(({ at }) => at),
      );
      const updated = question.chosen.length > 0 ? updateBy(question, series, weighable()) : null;
      return { scores: scoreRun(question.standings, { series }), updated };
    },
  };
  return {
    ask: <Kind extends QuestionKind>(question: QuestionOf<Kind>) =>
      (answers[question.kind as Kind] as (asked: QuestionOf<Kind>) => AnswerTo<Kind>)(question),
  };
}
