import { LEVELS, type Scored } from '../../../../shared/analysis/actuals/score';
import type { Score } from '../../../../shared/analysis/estimators/crps';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import { inLanguage } from '../../../../shared/scenario/text';
import { inputAsPlain } from '../explain/json';
import type { Follows, Weighed } from './weigh';

function scoreAsPlain({ value, error }: Score) {
  return { value, error };
}

function figureAsPlain({ actual, address, value, head, naive, below, percentiles, crps, skill }: Scored) {
  const { series, from, to, mark, source } = actual;
  const levels = Object.fromEntries(LEVELS.map((level, index) => [`p${Math.round(level * 100)}`, percentiles[index]]));
  return {
    figure: address,
    ...{ series, from, to, mark, source },
    reported: actual.value,
    known: head,
    came: value,
    below,
    projection: levels,
    crps: scoreAsPlain(crps),
    naive,
    skill,
  };
}

function followsAsPlain({ chosen, tolerance, updated }: Follows, { run }: Weighed) {
  const { selection, paretoK, isHeavy, explanation } = updated;
  const { inputs, events, headline, error } = explanation;
  return {
    on: chosen.map(({ address }) => address),
    tolerance,
    effective: selection.effective,
    paretoK,
    isHeavy,
    inputs: inputs.map(inputAsPlain),
    events,
    after: { headline, error },
    before: { headline: run.headline, error: run.error },
  };
}

function versusAsPlain({ asked: { other }, versus }: Weighed) {
  return (
    other &&
    versus && {
      scenario: { id: other.id, title: inLanguage(other.scenario.title, 'en') },
      figures: versus.figures.map(({ first, second, difference }) => ({
        figure: first.address,
        first: scoreAsPlain(first.crps),
        second: scoreAsPlain(second.crps),
        difference,
      })),
      missing: versus.missing,
      mean: versus.mean,
    }
  );
}

/**
 * One object; money in millions, shares from 0 to 1.
 * - `figures`: what was `reported`, what of it was `known` before, and what `came` in the months that are projected. `below` is
 *   the share of the paths below it, `projection` what these months bring by percentile, `crps` the fair score, `skill` against the
 *   `naive` forecast. `apart` are figures that the projection is not held against, and why.
 * - `calibration`: how many came within the middle of the projection, with the shares that go with it; counts by fifths.
 * - `update`, where asked for: the effective number of paths, Pareto k; `inputs` as of `explain`, where `all` is before and `inside`
 *   after; headline figures before and after. `against`: the scores of another scenario on the same figures; second less first.
 */
export function actualsAsJson(weighed: Weighed): string {
  const { asked, scores, follows } = weighed;
  const { scenario, id } = asked;
  return JSON.stringify(
    {
      engine: ENGINE_VERSION,
      scenario: { id, title: inLanguage(scenario.title, 'en') },
      ...scenario.simulation,
      figures: scores.figures.map(figureAsPlain),
      apart: scores.apart.map(({ actual, address, why }) => ({ figure: address, reported: actual.value, why })),
      calibration: scores.calibration,
      update: follows && followsAsPlain(follows, weighed),
      against: versusAsPlain(weighed),
    },
    null,
    2,
  );
}
