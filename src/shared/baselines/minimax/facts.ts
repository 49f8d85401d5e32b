import { type Fact, fact } from '../build';
import { hkd, pct, percent, usd, type Words, words } from '../words';

/**
 * What was printed about MiniMax at 30 September 2025, the balance date. USD million unless said. The prospectus was
 * read through the press; where one page alone gives a figure, its address is the document.
 */
const PRESS = words(
  'MiniMax prospectus (HKEX 0100), as given in press summaries, December 2025 to January 2026',
  'MiniMax招股章程（港交所：0100），據2025年12月至2026年1月傳媒摘要',
);
const reading = (address: string): Words =>
  words(`Reading of the MiniMax prospectus at ${address}`, `${address}對MiniMax招股章程的解讀`);
const DOSHARE = reading('doshare.jizhiku.net/archives/40318');
const XBJPEP = reading('xbjpep.com/html/2025-12/1064538.html');
const ASIAICT = words(
  'Report on the offering at asiaict.com/ai/13115.html, 6 January 2026',
  'asiaict.com/ai/13115.html就發售的報道，2026年1月6日',
);
const CLOSING = words('Reports on the first day of trading, 9 January 2026', '上市首日報道，2026年1月9日');

const NINE = words('nine months ended 30 September 2025', '截至2025年9月30日止九個月');
const AT = words('30 September 2025', '2025年9月30日');

function about(en: string, traditional: string, period: Words): Words {
  return words(`${en}, ${period.en}`, `${traditional}，${period['zh-Hant']}`);
}

export const REVENUE = {
  nineMonths: fact(53.44, PRESS, about('Revenue', '收入', NINE), usd(53.44)),
  growth: fact(
    1.75,
    PRESS,
    about('Growth of revenue on the year before', '收入按年增長', NINE),
    words('+175%', '+175%'),
  ),
  consumerShare: fact(
    0.71,
    PRESS,
    about('Consumer products, share of revenue', '消費者產品佔收入比重', NINE),
    percent(0.71),
  ),
  consumerGrowth: fact(
    1.81,
    XBJPEP,
    about('Growth of consumer revenue', '消費者業務收入按年增長', NINE),
    percent(1.81),
  ),
  enterpriseGrowth: fact(
    1.6,
    XBJPEP,
    about('Growth of enterprise revenue', '企業業務收入按年增長', NINE),
    percent(1.6),
  ),
} as const satisfies Record<string, Fact>;

export const MARGIN = {
  all: fact(0.233, PRESS, about('Gross margin', '毛利率', NINE), percent(0.233)),
  consumer: fact(0.047, DOSHARE, about('Gross margin of AI-native products', 'AI原生產品毛利率', NINE), percent(0.047)),
  enterprise: fact(
    0.694,
    DOSHARE,
    about('Gross margin of open platform and enterprise services', '開放平台及企業服務毛利率', NINE),
    percent(0.694),
  ),
} as const satisfies Record<string, Fact>;

export const COSTS = {
  research: fact(180, PRESS, about('R&D expense', '研發開支', NINE), usd(180)),
  trainingShare: fact(
    0.79,
    DOSHARE,
    about('Model training, share of R&D expense', '模型訓練佔研發開支比重', NINE),
    words(`${pct(0.79)} at most`, `最高${pct(0.79)}`),
  ),
  adjustedLoss: fact(186, PRESS, about('Adjusted net loss', '經調整淨虧損', NINE), usd(186)),
  operatingCashFlow: fact(
    -209,
    DOSHARE,
    about('Net cash from operating activities', '經營活動所得現金淨額', NINE),
    usd(-209),
  ),
} as const satisfies Record<string, Fact>;

export const BALANCE = {
  cash: fact(
    1102,
    PRESS,
    about('Cash and the like', '現金及類現金資產', AT),
    words('about USD 1,102m', '約11.02億美元'),
  ),
  receivables: fact(8.06, DOSHARE, about('Trade receivables', '貿易應收賬款', AT), usd(8.06)),
} as const satisfies Record<string, Fact>;

export const LISTING = {
  price: fact(165, CLOSING, words('Offer price', '發售價'), words('HKD 165 a share', '每股165港元')),
  lowPrice: fact(
    151,
    ASIAICT,
    words('Bottom of the price range', '發售價範圍下限'),
    words('HKD 151 a share', '每股151港元'),
  ),
  shares: fact(
    25.38922,
    ASIAICT,
    words('Shares offered before options', '行使選擇權前發售股份'),
    words('25.389m shares', '2,538.92萬股'),
  ),
  value: fact(
    50399,
    ASIAICT,
    words(
      'Value of the company at the top of the price range, before options',
      '按發售價上限計算、行使選擇權前的公司價值',
    ),
    hkd(50399),
  ),
  gross: fact(
    4820,
    CLOSING,
    words('Gross proceeds with the offer size adjusted in full', '悉數行使發售量調整權後所得款項總額'),
    hkd(4820),
  ),
  grossWithOverallotment: fact(
    5540,
    CLOSING,
    words('Gross proceeds if the over-allotment is used in full', '悉數行使超額配股權後所得款項總額'),
    words('about HKD 5,540m', '約55.4億港元'),
  ),
} as const satisfies Record<string, Fact>;
