import { seriesNames } from '../../report/series';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';

/** Figures that companies report and no projection has: revaluations and what leaves them out lie outside of the model. */
export const NOT_PROJECTED = ['netProfit', 'adjustedNetProfit'] as const;
type NotProjected = (typeof NOT_PROJECTED)[number];

export function isNotProjected(series: string): series is NotProjected {
  return (NOT_PROJECTED as readonly string[]).includes(series);
}

/** "Revenue, Q4 2025", from `revenue@2025Q4`. */
export function actualName(address: string, scenario: Scenario, wording: Wording): string {
  const [series = '', label = ''] = address.split('@');
  const { t, format } = wording;
  const name = isNotProjected(series) ? t(`analysis:actuals.figure.${series}`) : seriesNames(scenario, wording)(series);
  return t('analysis:outcome.series', { series: name, period: format.span(label) });
}
