import type { Actual } from '../../scenario/actuals';
import { type Fact, fact, reportedSince } from '../build';
import { usd, type Words, words } from '../words';

/**
 * What was reported of MiniMax after the balance date, in USD million. The results of 2025 were published on 2 March 2026;
 * nobody here has read the announcement itself. What the prospectus gives for the nine months to the balance date is what
 * the projection's part of the year is found by.
 */
const PRESS = words(
  'MiniMax prospectus (HKEX 0100), as given in press summaries, December 2025 to January 2026',
  'MiniMax招股章程（港交所：0100），據2025年12月至2026年1月傳媒摘要',
);
const AGREED = words(
  'Annual results of MiniMax for 2025, published on 2 March 2026, as given on two pages that agree',
  'MiniMax 2025年全年業績，2026年3月2日公布，據兩個一致的網頁',
);
const SINGLE = words(
  'Annual results of MiniMax for 2025, published on 2 March 2026, as given on one page',
  'MiniMax 2025年全年業績，2026年3月2日公布，據一個網頁',
);
const DOCUMENTS = { agreed: AGREED, single: SINGLE } as const;

const NINE = {
  span: { from: '2025-01', to: '2025-09' },
  en: 'nine months ended 30 September 2025',
  traditional: '截至2025年9月30日止九個月',
};
const YEAR = { span: { from: '2025-01', to: '2025-12' }, en: '2025', traditional: '2025年' };
const QUARTER = { span: { from: '2025-10', to: '2025-12' }, en: 'fourth quarter of 2025', traditional: '2025年第四季' };

type Period = typeof YEAR;

function placed(name: Words, { en, traditional }: Period): Words {
  return words(`${name.en}, ${en}`, `${name['zh-Hant']}，${traditional}`);
}

function printed(value: number, document: Words, name: Words, period: Period): Fact {
  return fact(value, document, placed(name, period), usd(Math.abs(value)));
}

const NOT_READ = words(
  'Not read in the announcement of the company. The projection begins in October: it is held against the year less the first nine months.',
  '並非讀自公司公告。推演由10月開始，故以全年減去首九個月與之對照。',
);
const QUARTER_ALONE = words(
  'Given for the quarter on one page alone; the year is not printed.',
  '只在一個網頁按季列出，沒有全年數字。',
);
const LOSS = words(
  'The model has no net loss. Most of that of 2025 is what redeemable shares were revalued by.',
  '模型沒有淨虧損。2025年的淨虧損大部分來自可贖回股份的重估。',
);
const ADJUSTED = words(
  'Read on one page alone. The model has no net loss, adjusted or not.',
  '只見於一個網頁。模型沒有淨虧損，不論是否經調整。',
);

/** The year with the nine months before the balance date. */
function yearAndBefore(series: string, name: Words, mark: 'agreed' | 'single', year: number, before: number): Actual[] {
  return [
    reportedSince(series, NINE.span, 'single', printed(before, PRESS, name, NINE)),
    reportedSince(series, YEAR.span, mark, printed(year, DOCUMENTS[mark], name, YEAR), NOT_READ),
  ];
}

function loss(series: string, name: Words, mark: 'agreed' | 'single', year: number, note: Words): Actual {
  return reportedSince(series, YEAR.span, mark, printed(-year, DOCUMENTS[mark], name, YEAR), note);
}

/** Cash at the end of 2025 was not found. */
export function actuals(): Actual[] {
  const research = printed(72, SINGLE, words('R&D expense', '研發開支'), QUARTER);
  return [
    ...yearAndBefore('revenue', words('Revenue', '收入'), 'agreed', 79.038, 53.437),
    ...yearAndBefore(
      'revenue.consumer',
      words('Revenue from consumer products', '消費者產品收入'),
      'single',
      53.075,
      38.02,
    ),
    ...yearAndBefore(
      'revenue.enterprise',
      words('Revenue of the open platform', '開放平台收入'),
      'single',
      25.963,
      15.417,
    ),
    ...yearAndBefore('grossProfit', words('Gross profit', '毛利'), 'agreed', 20.079, 12.45),
    reportedSince('research', QUARTER.span, 'single', research, QUARTER_ALONE),
    loss('netProfit', words('Net loss', '淨虧損'), 'agreed', 1872, LOSS),
    loss('adjustedNetProfit', words('Adjusted net loss', '經調整淨虧損'), 'single', 251, ADJUSTED),
  ];
}
