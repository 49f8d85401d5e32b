import { type Bands, type Headline, type SimulationResult, STATISTICS } from '../../shared/engine/results';
import type { Scenario } from '../../shared/scenario/schema';
import { inLanguage } from '../../shared/scenario/text';

/** Series in the output of `simulate --json`, in its order. */
const SERIES = ['revenue', 'grossProfit', 'compute', 'operatingProfit', 'burn', 'cash', 'selfFundedCash'] as const;

function bandsAsPlain(bands: Bands) {
  return { labels: bands.labels, ...Object.fromEntries(STATISTICS.map((name) => [name, [...bands[name]]])) };
}

function headlineAsPlain({ runwayMonths, cashLasts, fundingNeed, simpleRunwayMonths }: Headline) {
  return { runwayMonths, cashLasts, fundingNeed, simpleRunwayMonths };
}

/** One object with the figures of a run; money in millions, probabilities from 0 to 1, null beyond the horizon. */
export function resultAsJson(scenario: Scenario, result: SimulationResult, id: string): string {
  const unit = `${scenario.currency} million`;
  const series = SERIES.flatMap((name) => {
    const found = result.series[name];
    if (!found) return [];
    const { monthly, halfYear, year } = found;
    return [
      [name, { unit, monthly: bandsAsPlain(monthly), halfYear: bandsAsPlain(halfYear), year: bandsAsPlain(year) }],
    ];
  });
  return JSON.stringify(
    {
      engine: result.engine,
      scenario: { id, title: inLanguage(scenario.title, 'en') },
      paths: result.paths,
      seed: result.seed,
      sampling: result.sampling,
      headline: headlineAsPlain(result.headline),
      error: headlineAsPlain(result.error),
      series: Object.fromEntries(series),
      fingerprint: result.fingerprint,
    },
    null,
    2,
  );
}
