import { departuresOf } from '../../../../shared/analysis/comparison/departures';
import type { RanSide } from '../../../../shared/analysis/comparison/side';
import { CONTESTS, winsOf } from '../../../../shared/analysis/comparison/wins';
import type { MeasuredDifference } from '../../../../shared/analysis/difference/measure';
import { FIGURE_ADDRESSES, figureAt } from '../../../../shared/figures/address';
import { pairedFigure } from '../../../../shared/figures/paired-error';
import { inLanguage } from '../../../../shared/scenario/text';
import { differenceAsPlain } from '../diff/json';
import type { Against, Compared } from './compared';

function sideAsPlain({ name, given, result }: RanSide) {
  const { id, title, currency, balanceDate } = given;
  const { headline, error } = result;
  return { name, id, title: inLanguage(title, 'en'), currency, balanceDate, headline, error };
}

/** Every figure with its change against the first; of amounts in another currency there is none. */
function changesAsPlain(side: RanSide, first: RanSide) {
  const isCertain = side.result.cashIsCertain && first.result.cashIsCertain;
  const isSameMoney = side.scenario.currency === first.scenario.currency;
  return Object.fromEntries(
    FIGURE_ADDRESSES.filter((address) => isSameMoney || figureAt(address).figure.unit !== 'money').map((address) => {
      const { change, error } = pairedFigure(side.result, first.result, address, {
        paths: first.result.paths,
        isCertain,
      });
      return [address, { change, error }];
    }),
  );
}

function effectAsPlain(measured: MeasuredDifference | undefined) {
  if (!measured) return {};
  const { effect } = measured;
  return typeof effect === 'string' ? { effect: null, notRun: effect } : { effect };
}

function againstAsPlain({ side, gap, differences, measured }: Against, first: RanSide) {
  return {
    name: side.name,
    changes: changesAsPlain(side, first),
    ...Object.fromEntries(CONTESTS.map((contest) => [contest, winsOf(contest, side, first)])),
    runwayGap: gap,
    differences: differences.map((difference, index) => ({
      ...differenceAsPlain(difference),
      ...effectAsPlain(measured?.[index]),
    })),
  };
}

/**
 * One object:
 * - `paths`, `seed`, `sampling`, `months`: what all were run with, which is what the first has.
 * - `scenarios`: each with its `headline` and standard errors, as in the output of `simulate`.
 * - `departures`: in what the scenarios differ besides assumptions, and which are not as the first, by their place.
 * - `against`: for each but the first, what it is against the first. `changes`: of every figure, with the standard `error` of
 *   the difference on the same draws; null is unknown or beyond the horizon. `runway` (lasts longer is better) and `need` (less
 *   is better): shares of the paths, null across currencies. `runwayGap`: months longer, `from` to `from + width - 1`; `exact`
 *   where both run out, `atLeast` where one does not by the horizon; `neither` where neither does.
 * - `differences` of each: as in the output of `diff`, with the `effect` of each by itself on the first, or why there is none.
 */
export function comparedAsJson({ first, others }: Compared): string {
  const sides = [first, ...others.map(({ side }) => side)];
  const { engine, paths, seed, sampling, months } = first.result;
  return JSON.stringify(
    {
      engine,
      paths,
      seed,
      sampling,
      months,
      scenarios: sides.map(sideAsPlain),
      departures: departuresOf(sides.map(({ given }) => given)),
      against: others.map((other) => againstAsPlain(other, first)),
    },
    null,
    2,
  );
}
