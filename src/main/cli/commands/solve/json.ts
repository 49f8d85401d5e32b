import { handyX } from '../../../../shared/analysis/solve/in-words';
import { type Lever, typedFor } from '../../../../shared/analysis/solve/lever';
import type { Mixed, NoMix, NoneNeeded } from '../../../../shared/analysis/solve/mix';
import type { Point } from '../../../../shared/analysis/solve/probe';
import type { Solved } from '../../../../shared/analysis/solve/solve';
import type { Target } from '../../../../shared/analysis/solve/target';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Question } from './options';

export interface SolvedQuestion extends Question {
  readonly lever: Lever;
  readonly solved: Solved;
}

export interface MixedQuestion extends Question {
  readonly mix: Mixed | NoneNeeded | NoMix;
}

/** A figure; null where it has no meaning or lies beyond the horizon. */
export function readingAsPlain({ value, error, paths }: Pick<Point, 'value' | 'error' | 'paths'>) {
  return { value: Number.isFinite(value) ? value : null, error, paths };
}

function pointAsPlain(point: Point) {
  return { x: point.x, ...readingAsPlain(point) };
}

/** What a lever has to be set to, as `--set` takes it. */
function setting(lever: Lever, x: number): string {
  return `${lever.path}=${typedFor(lever, x)}`;
}

export function leverAsPlain({ path, mode, unit, domain, current }: Lever) {
  return { path, mode, unit, min: domain[0], max: domain[1], current };
}

function targetAsPlain({ figure, wanted, value }: Target) {
  return { figure, wanted, value };
}

export function questionAsPlain({ scenario, target }: Question) {
  const { seed, sampling, paths } = scenario.simulation;
  return {
    engine: ENGINE_VERSION,
    scenario: { id: scenario.id, title: inLanguage(scenario.title, 'en'), currency: scenario.currency },
    paths,
    seed,
    sampling,
    target: targetAsPlain(target),
  };
}

function answerAsPlain({ lever, target, solved: { answer } }: SolvedQuestion) {
  switch (answer.kind) {
    case 'met': {
      const { x, error, slope, crossings, reached } = answer;
      const set = setting(lever, handyX(lever, answer, target));
      return { kind: 'met', x, error, slope, crossings, set, figure: readingAsPlain(reached) };
    }
    case 'unmet':
      return { kind: 'unmet', isFlat: answer.isFlat, best: pointAsPlain(answer.best) };
    case 'always':
      return {
        kind: 'always',
        isFlat: answer.isFlat,
        present: pointAsPlain(answer.present),
        worst: pointAsPlain(answer.worst),
      };
  }
}

/**
 * One object: the run, the `target`, the `lever` with its domain, and
 * - `answer`: of `kind` `met` with the `x` that meets the target, its standard error, how much the figure changes per unit
 *   of x (`slope`), how often the figure crosses the target, what to `set` (rounded well within the error), and the `figure` at x; `unmet` with the `best`
 *   there is; or `always` with the `present` figure and the `worst`.
 * - `curve`: the figure against x with its standard error.
 *
 * Every figure says of how many paths it is. Money is in millions, a share from 0 to 1; a figure of null has no meaning or
 * lies beyond the horizon.
 */
export function solvedAsJson(question: SolvedQuestion): string {
  const { lever, solved } = question;
  const answer = answerAsPlain(question);
  const plain = { lever: leverAsPlain(lever), answer, curve: solved.curve.map(pointAsPlain) };
  return JSON.stringify({ ...questionAsPlain(question), ...plain }, null, 2);
}

function mixAsPlain({ mix, priced }: MixedQuestion) {
  switch (mix.kind) {
    case 'mixed':
      return {
        kind: 'mixed',
        cost: mix.cost,
        error: mix.error,
        mix: priced.map(({ field }, index) => {
          const x = mix.xs[index] as number;
          return { path: field.path, x, cost: mix.costs[index], set: setting(field, x) };
        }),
        figure: readingAsPlain(mix.reached),
      };
    case 'noneNeeded':
      return { kind: 'noneNeeded', figure: readingAsPlain(mix.reached) };
    case 'noMix':
      return {
        kind: 'noMix',
        best: {
          mix: priced.map(({ field }, index) => ({ path: field.path, x: mix.best.x[index] })),
          figure: readingAsPlain(mix.best),
        },
      };
  }
}

/**
 * One object: the run, the `target`, the `levers` with the price of a unit of x, and the `answer`: of `kind` `mixed` with
 * the whole `cost`, its standard error and each lever's part; `noneNeeded` where the target is met already; or `noMix` with
 * what all levers together come to.
 */
export function mixAsJson(question: MixedQuestion): string {
  const levers = question.priced.map(({ field, price }) => ({ ...leverAsPlain(field), price }));
  return JSON.stringify({ ...questionAsPlain(question), levers, answer: mixAsPlain(question) }, null, 2);
}
