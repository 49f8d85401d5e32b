/** Questions about a run that can be answered from what it has left, without another: what a page asks its worker. */
import { type DrawnInputs, drawnInputs } from '../engine/paths/levels';
import type { PathOutcomes, SeriesAt } from '../engine/results';
import { FUNDING_NEED } from '../figures/funding-need';
import type { Result } from '../result';
import type { Scenario } from '../scenario/schema';
import type { StatisticEstimate } from './estimators/statistic';
import { type Outcome, pathValues } from './outcome/outcome';
import type { Condition } from './selection/condition';
import { type Explanation, explainCondition } from './selection/explain';
import { numbersOf, type PathNumbers } from './selection/studied';
import {
  type InputDetail,
  inputCurve,
  inputDetails,
  type Matters,
  whatMatters,
  wholeOutcome,
} from './sensitivity/matters';
import { type Worths, whatKnowingSaves } from './worth/worth';

/** A run that questions are about. */
export interface StudiedRun {
  readonly scenario: Scenario;
  readonly outcomes: PathOutcomes;
  /** Series that the outcomes were asked for, in their order. */
  readonly series: readonly SeriesAt[];
}

/** What matters for an outcome, and how it moves with some of the inputs, by id, or with all of them. */
export interface MattersAnswer {
  /** Null where nothing can be said: the outcome is the same on all paths, or they are too few. */
  readonly matters: Matters | null;
  readonly details: readonly InputDetail[];
  /** What the outcome is on all paths. */
  readonly whole: StatisticEstimate | null;
}

interface Answers {
  readonly matters: MattersAnswer;
  /** What the outcome is over the level of an input, from its lowest sixteenth to its highest; empty if it is not drawn. */
  readonly curve: readonly (StatisticEstimate | null)[];
  readonly worth: Worths | null;
  readonly explain: Result<Explanation>;
}
export type QuestionKind = keyof Answers;
export type AnswerTo<Kind extends QuestionKind> = Answers[Kind];

export type Question =
  | { readonly kind: 'matters'; readonly outcome: Outcome; readonly detailed: readonly string[] | 'all' }
  | { readonly kind: 'curve'; readonly outcome: Outcome; readonly input: string }
  /** What knowing saves whoever raises the funding need that is enough in this share of the paths. */
  | { readonly kind: 'worth'; readonly p: number }
  | { readonly kind: 'explain'; readonly condition: Condition };
export type QuestionOf<Kind extends QuestionKind> = Question & { readonly kind: Kind };

/** More paths than this say no more than a screen can show, and cost memory in each of its workers. */
export const MOST_STUDIED = 65_536;

function firstPaths({ columns, eventMonths, series, months, paths }: PathOutcomes, count: number): PathOutcomes {
  const cut = (all: Readonly<Record<string, Float64Array>>) =>
    Object.fromEntries(Object.entries(all).map(([id, values]) => [id, values.subarray(0, count)]));
  return {
    paths: Math.min(paths, count),
    months,
    columns: cut(columns),
    eventMonths: cut(eventMonths),
    series: series.map((values) => values.subarray(0, count)),
  };
}

/** A run that has been made ready to be asked many times. */
export interface Study {
  ask<Kind extends QuestionKind>(question: QuestionOf<Kind>): AnswerTo<Kind>;
}

export function createStudy({ scenario, outcomes: all, series }: StudiedRun): Study {
  const outcomes = firstPaths(all, MOST_STUDIED);
  let drawn: DrawnInputs | undefined;
  let numbers: PathNumbers | undefined;
  const inputs = () => {
    drawn ??= drawnInputs(scenario, { count: outcomes.paths, paths: all.paths });
    return drawn;
  };

  const answers: { readonly [Kind in QuestionKind]: (question: QuestionOf<Kind>) => AnswerTo<Kind> } = {
    matters({ outcome, detailed }) {
      const y = pathValues(outcomes, series, outcome.value);
      const wanted = inputs().inputs.filter(({ id }) => detailed === 'all' || detailed.includes(id));
      return {
        matters: whatMatters(inputs(), y, outcome),
        details: inputDetails(wanted, y, outcome),
        whole: wholeOutcome(y, outcome),
      };
    },
    curve({ outcome, input }) {
      const drawn = inputs().inputs.find(({ id }) => id === input);
      return drawn ? inputCurve(drawn, pathValues(outcomes, series, outcome.value), outcome) : [];
    },
    worth: ({ p }) => whatKnowingSaves(inputs(), outcomes.columns[FUNDING_NEED.id] as Float64Array, outcomes, p),
    explain({ condition }) {
      numbers ??= numbersOf({ scenario, outcomes, series, drawn: inputs() });
      return explainCondition(condition, numbers);
    },
  };
  return {
    ask: <Kind extends QuestionKind>(question: QuestionOf<Kind>) =>
      (answers[question.kind as Kind] as (asked: QuestionOf<Kind>) => AnswerTo<Kind>)(question),
  };
}
