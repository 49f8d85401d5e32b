import { cashFinding } from '../findings';
import type { ReportContext } from './context';

/** Who it is about, and the answer: "Zhipu: half of the paths run out by June 2026". */
export function reportTitle({ input: { scenario, result }, wording }: ReportContext): string {
  const about = { scenario, result, first: 0, shown: result.months, period: 'halfYear' as const, wording };
  return wording.t('report:title', { company: wording.words(scenario.company), finding: cashFinding(about) });
}
