import { formatCondition } from '../../../../shared/analysis/selection/format';
import type { InputInside, InputSide } from '../../../../shared/analysis/selection/inside';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Explained } from './explained';

function sideAsPlain({ histogram, levels, values }: InputSide) {
  return { values, levels, histogram: [...histogram] };
}

/** An input on the selected paths and on the rest, as `explain` prints it. */
export function inputAsPlain({ inside, outside, ...input }: InputInside) {
  return { ...input, inside: sideAsPlain(inside), outside: sideAsPlain(outside) };
}

/**
 * One object; money in millions, shares and levels from 0 to 1, null beyond the horizon and where an error is not known.
 * - `condition` as it is read back; `share` of the paths that meet it with its `error`; their `count`.
 * - `inputs`: the furthest apart first. `difference` is the Kolmogorov-Smirnov distance, above 0 where the input is lower on
 *   these paths; `chance` that of such a distance by accident, `adjusted` for all comparisons. `inside`, `outside` and `all`
 *   have P10, P50 and P90 of the value, null where there is none, as of monthly shocks.
 * - `events`: on how many of these paths, and of all, each happens.
 * - `headline` and `error` of these paths, and under `all` of the run.
 */
export function explainedAsJson({ id, scenario, condition, run, explanation }: Explained): string {
  const { selection, inputs, events, headline, error, isRough } = explanation;
  const { simulation, title } = scenario;
  return JSON.stringify(
    {
      engine: ENGINE_VERSION,
      scenario: { id, title: inLanguage(title, 'en') },
      ...simulation,
      condition: formatCondition(scenario, condition),
      count: selection.count,
      share: selection.share,
      error: selection.error,
      inputs: inputs.map(inputAsPlain),
      events,
      isRough,
      inside: { headline, error },
      all: { headline: run.headline, error: run.error },
    },
    null,
    2,
  );
}
