import type { Estimate } from '../../../../shared/analysis/estimators/estimate';
import type { Player } from '../../../../shared/analysis/sensitivity/players';
import type { TotalEffect } from '../../../../shared/analysis/sensitivity/total';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Studied } from './studied';

/** An estimate without what it would be if a replicate were left out. */
export function estimateAsPlain<E extends Estimate | null>(estimate: E) {
  return estimate && { value: estimate.value, error: estimate.error };
}

function playerAsPlain({ id, kind, ids, partners }: Player) {
  return { id, kind, ids, partners };
}

function totalAsPlain({ first, total, full, interactions, paths, ...player }: TotalEffect) {
  return {
    ...playerAsPlain(player),
    first: estimateAsPlain(first),
    total: estimateAsPlain(total),
    full: estimateAsPlain(full),
    interactions: estimateAsPlain(interactions),
    paths,
  };
}

/**
 * One object; shares from 0 to 1, each with its standard error.
 * - `outcome` as it is typed; `of` what the shares are of: `variance`, or `quantile` for a percentile.
 * - `effects`: the largest share first; `tornado` has the outcome with the input in its lowest and in its highest tenth,
 *   `rank` the rank correlation; `partners` are inputs that it is correlated with. `groups` are correlated inputs together.
 * - `total`, where asked for: `first` alone, `total` with all that it does together with others, `interactions` the
 *   difference; of correlated inputs `full` is with what they take with them. `shapley` shares sum to 1.
 */
export function studiedAsJson({ id, scenario, matters, details, total, shapley }: Studied): string {
  const detailOf = new Map(details.map((detail) => [detail.id, detail]));
  return JSON.stringify(
    {
      engine: ENGINE_VERSION,
      scenario: { id, title: inLanguage(scenario.title, 'en') },
      ...scenario.simulation,
      outcome: matters.outcome.address,
      of: matters.of,
      effects: matters.effects.map(({ share, ...effect }) => ({
        ...effect,
        share: estimateAsPlain(share),
        tornado: detailOf.get(effect.id)?.tornado ?? null,
        rank: detailOf.get(effect.id)?.rank ?? null,
      })),
      groups: matters.groups.map(({ ids, share }) => ({ ids, share: estimateAsPlain(share) })),
      total: total && [...total.effects, ...total.groups].map(totalAsPlain),
      shapley: shapley?.map(({ share, ...player }) => ({ ...playerAsPlain(player), share: estimateAsPlain(share) })),
    },
    null,
    2,
  );
}
