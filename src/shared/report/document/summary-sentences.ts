/** Survival in words, then the money it would take, then what prospectuses print. */
import type { SimulationResult } from '../../engine/results';
import { monthAt } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import { shareWords } from '../findings';
import { finite } from '../values';
import { spokenWithin, type Wording } from '../wording';

export function summarySentences(scenario: Scenario, result: SimulationResult, wording: Wording): string[] {
  const { t, format } = wording;
  const { error } = result;
  const { cashLasts, fundingNeed, simpleRunwayMonths } = result.headline;
  const end = format.month(monthAt(scenario, result.months));
  const lasts = ([12, 24] as const).flatMap((months) => {
    const share = cashLasts[`${months}`];
    return share === null ? [] : [t('report:summary.lastsPart', { months, share: shareWords(share, wording) })];
  });
  const spoken = (level: 'p80' | 'p95') =>
    spokenWithin(fundingNeed[level], finite(error.fundingNeed[level]), scenario.currency, wording);
  return [
    ...(lasts.length > 0 ? [t('report:summary.lasts', { parts: lasts.join(t('report:summary.join')) })] : []),
    fundingNeed.p80 > 0
      ? t('report:summary.need', { month: end, amount: spoken('p80'), most: spoken('p95') })
      : t('report:summary.needNone', { month: end }),
    ...(simpleRunwayMonths === null
      ? []
      : [t('report:summary.simple', { months: format.months(simpleRunwayMonths, 1) })]),
  ];
}
