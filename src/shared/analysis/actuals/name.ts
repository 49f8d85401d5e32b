import { reportedNames } from '../../report/reported';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';

/** "Revenue, Q4 2025", from `revenue@2025Q4`. */
export function actualName(address: string, scenario: Scenario, wording: Wording): string {
  const [series = '', label = ''] = address.split('@');
  return wording.t('analysis:outcome.series', {
    series: reportedNames(scenario, wording)(series),
    period: wording.format.span(label),
  });
}
