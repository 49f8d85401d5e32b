import type { Solved } from '../../../../shared/analysis/solve/solve';
import { asTyped } from '../../../../shared/analysis/stress/as-typed';
import { type Asked, STRESSED, type Stressed } from '../../../../shared/analysis/stress/measure';
import { shockWords } from '../../../../shared/analysis/stress/shock';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import { readFigure } from '../../../../shared/figures/address';
import type { Scenario } from '../../../../shared/scenario/schema';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Console } from '../../command';
import type { ReverseTold } from './reverse-text';
import type { StressTold, Told } from './text';

function scenarioAsPlain(id: string, { title, currency }: Scenario) {
  return { id, title: inLanguage(title, 'en'), currency };
}

function runAsPlain({ id, scenario }: Told) {
  return {
    engine: ENGINE_VERSION,
    scenario: scenarioAsPlain(id, scenario),
    ...scenario.simulation,
  };
}

/** Which shocks at which strength, and what to type for the same. */
function askedAsPlain({ laid, strengths }: Asked, scenario: Scenario) {
  return {
    shocks: laid.shocks.map((shock, index) => ({ id: shock.id, strength: strengths[index] })),
    byHand: asTyped(scenario, laid, strengths),
  };
}

function rowAsPlain(row: Stressed, scenario: Scenario) {
  const figures = STRESSED.map(({ address }) => {
    const { after, errorAfter, change, error } = row.figures[address];
    return [address, { value: after, error: errorAfter, change, changeError: error }];
  });
  return { ...askedAsPlain(row, scenario), figures: Object.fromEntries(figures) };
}

/** One object: the scenario, and each shock with its words, in the language of the terminal, and what to type for the same. */
export function listedAsJson({ id, scenario, laid }: Told, console: Console): string {
  const shocks = laid.shocks.map((shock, index) => {
    const asked = laid.asked[index];
    const byHand = asked ? asTyped(scenario, asked.laid, asked.strengths) : [];
    return { id: shock.id, ...shockWords(shock, console), strength: laid.strengths[index], byHand };
  });
  const plain = { scenario: scenarioAsPlain(id, scenario), shocks, skipped: laid.skipped.map((shock) => shock.id) };
  return JSON.stringify(plain, null, 2);
}

/**
 * One object: the run, `asIs` with each figure and its standard error, and `rows` with the shocks of each, what to type for the
 * same (`byHand`), and each figure with its change on the same draws. Money is in millions, shares from 0 to 1; a figure of
 * null lies beyond the horizon. `skipped` are shocks that the scenario has nothing for.
 */
export function stressedAsJson(told: StressTold): string {
  const { laid, table } = told;
  const asIs = STRESSED.map(({ address }) => [
    address,
    { value: readFigure(table.base.headline, address), error: readFigure(table.base.error, address) },
  ]);
  const plain = {
    ...runAsPlain(told),
    asIs: Object.fromEntries(asIs),
    rows: table.rows.map((row) => rowAsPlain(row, told.scenario)),
    skipped: laid.skipped.map(({ id }) => id),
  };
  return JSON.stringify(plain, null, 2);
}

function answerAsPlain({ answer }: Solved) {
  switch (answer.kind) {
    case 'met':
      return { strength: answer.x, error: answer.error, reached: answer.reached.value };
    case 'unmet':
      return { strength: null, error: null, reached: answer.best.value };
    case 'always':
      return { strength: 0, error: null, reached: answer.present.value };
  }
}

/**
 * One object: the run, the `mark`, the `present` chance, for each shock the `strength` at which the mark is reached with its
 * standard error (null where it never is; 1 is the shock as it is told) and the chance reached, and the strengths with the
 * least sum of all together (`leastSum`).
 */
export function reversedAsJson(told: ReverseTold): string {
  const { laid, mark, reversed } = told;
  const { sum } = reversed;
  const plain = {
    ...runAsPlain(told),
    mark,
    present: reversed.present,
    shocks: laid.shocks.map(({ id }, index) => ({ id, ...answerAsPlain(reversed.alone[index] as Solved) })),
    leastSum:
      sum?.kind === 'mixed'
        ? {
            sum: sum.cost,
            error: sum.error,
            strengths: Object.fromEntries(laid.shocks.map(({ id }, index) => [id, sum.xs[index]])),
          }
        : null,
    skipped: laid.skipped.map(({ id }) => id),
  };
  return JSON.stringify(plain, null, 2);
}
