import type { ReportContext } from './context';
import { dateWords } from './provenance';

/** "Balance date 30 June 2025. Amounts in CNY unless stated otherwise. Projection of 60 months." */
export function aboutLine({ input: { scenario, result }, wording }: ReportContext): string {
  const { t, format } = wording;
  return t('report:about', {
    date: dateWords(scenario.balanceDate, wording),
    currency: format.currencyName(scenario.currency),
    months: format.months(result.months),
  });
}
