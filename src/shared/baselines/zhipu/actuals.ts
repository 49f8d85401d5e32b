import type { Actual } from '../../scenario/actuals';
import { type Fact, fact, reportedSince } from '../build';
import { cny, type Words, words } from '../words';

/**
 * What was reported of Zhipu after the balance date, in CNY million. The results of 2025 were published at the end of March
 * 2026 and read on one page; nobody here has read the announcement itself.
 */
const RESULTS = words(
  'Annual results of Zhipu for 2025, published at the end of March 2026, as given on one page',
  '智譜2025年全年業績，2026年3月底公布，據一個網頁',
);

const YEAR = { from: '2025-01', to: '2025-12' };

function ofYear(value: number, en: string, traditional: string, figure: Words): Fact {
  return fact(value, RESULTS, words(`${en}, 2025`, `${traditional}，2025年`), figure);
}

const ONE_PAGE = words(
  'Read on one page alone, and not in the announcement of the company. The projection begins in July: it is held against the year less the first half, as the prospectus gives it.',
  '只見於一個網頁，並非讀自公司公告。推演由7月開始，故以全年減去招股章程所載的上半年與之對照。',
);
const LOSS = words(
  'Read on one page alone. The model has no net loss: what redeemable shares are revalued by lies outside of it.',
  '只見於一個網頁。模型沒有淨虧損：可贖回股份的重估不在其中。',
);

export function revenueOf2025(): Actual {
  return reportedSince('revenue', YEAR, 'single', ofYear(724, 'Revenue', '收入', cny(724)), ONE_PAGE);
}

/** Segments, margins, R&D, cash and operating cash flow of the year were not found. */
export function actuals(): Actual[] {
  return [
    revenueOf2025(),
    reportedSince('netProfit', YEAR, 'single', ofYear(-4718, 'Net loss', '淨虧損', cny(4718)), LOSS),
  ];
}
