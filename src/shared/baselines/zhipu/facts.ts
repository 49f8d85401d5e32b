import { type Fact, fact } from '../build';
import { cny, hkd, num, percent, type Words, words } from '../words';

/**
 * What was printed about Zhipu at 30 June 2025, the balance date. CNY million unless said. The prospectus was read
 * through the press, so a place names the item and the period, not a page.
 */
export const PRESS = words(
  'Zhipu prospectus (HKEX 2513), as given in press summaries, December 2025 to January 2026',
  '智譜招股章程（港交所：2513），據2025年12月至2026年1月傳媒摘要',
);
const ARTICLE = words(
  'Article by Xue Xingxing (Shanshang) on the Zhipu prospectus, December 2025',
  '薛星星（山上）就智譜招股章程撰寫的報道，2025年12月',
);
const BOTH = words(
  'Zhipu prospectus (HKEX 2513), as given in press summaries and in the article by Xue Xingxing (Shanshang)',
  '智譜招股章程（港交所：2513），據傳媒摘要及薛星星（山上）的報道',
);

const H1 = words('six months ended 30 June 2025', '截至2025年6月30日止六個月');
const AT = words('30 June 2025', '2025年6月30日');

function about(en: string, traditional: string, period: Words): Words {
  return words(`${en}, ${period.en}`, `${traditional}，${period['zh-Hant']}`);
}
const year = (y: number) => words(String(y), `${y}年`);

export const REVENUE = {
  y2023: fact(124.538, PRESS, about('Revenue', '收入', year(2023)), cny(124.538)),
  y2024: fact(312.414, BOTH, about('Revenue', '收入', year(2024)), cny(312.414)),
  h12024: fact(
    44.9,
    PRESS,
    words('Revenue, six months ended 30 June 2024', '收入，截至2024年6月30日止六個月'),
    cny(44.9),
  ),
  h12025: fact(190.877, BOTH, about('Revenue', '收入', H1), cny(190.877)),
  onPremiseShare: fact(
    0.848,
    BOTH,
    about('On-premise deployment, share of revenue', '本地部署佔收入比重', H1),
    percent(0.848),
  ),
  cloudShare: fact(
    0.152,
    ARTICLE,
    about('Cloud deployment, share of revenue', '雲端部署佔收入比重', H1),
    percent(0.152),
  ),
  topFiveShare: fact(
    0.4,
    ARTICLE,
    about('Five largest customers, share of revenue', '五大客戶佔收入比重', H1),
    percent(0.4),
  ),
  cloudRecurring: fact(
    100,
    ARTICLE,
    words(
      'Annual recurring revenue of the model service for developers, December 2025',
      '面向開發者的模型服務年度經常性收入，2025年12月',
    ),
    words('above CNY 100m', '逾1億元人民幣'),
  ),
} as const satisfies Record<string, Fact>;

export const MARGIN = {
  grossProfit: fact(95.424, PRESS, about('Gross profit', '毛利', H1), cny(95.424)),
  onPremise: fact(0.591, BOTH, about('On-premise gross margin', '本地部署毛利率', H1), percent(0.591)),
  onPremise2024: fact(0.66, BOTH, about('On-premise gross margin', '本地部署毛利率', year(2024)), percent(0.66)),
  cloud: fact(-0.004, BOTH, about('Cloud gross margin', '雲端部署毛利率', H1), percent(-0.004)),
  cloud2024: fact(0.034, BOTH, about('Cloud gross margin', '雲端部署毛利率', year(2024)), percent(0.034)),
} as const satisfies Record<string, Fact>;

export const COSTS = {
  research: fact(1594.7, BOTH, about('R&D expense', '研發開支', H1), cny(1594.7)),
  compute: fact(1145, PRESS, about('Compute service fees within R&D', '研發開支內的算力服務費', H1), cny(1145)),
  compute2024: fact(
    1553,
    PRESS,
    about('Compute service fees within R&D', '研發開支內的算力服務費', year(2024)),
    cny(1553),
  ),
  staff2024: fact(324, PRESS, about('R&D staff cost', '研發僱員成本', year(2024)), cny(324)),
  sales: fact(209, BOTH, about('Selling and marketing expense', '銷售及營銷開支', H1), cny(209)),
  adjustedLoss: fact(1752, PRESS, about('Adjusted net loss', '經調整淨虧損', H1), cny(1752)),
  netLoss: fact(2358, BOTH, about('Net loss', '淨虧損', H1), cny(2358)),
  researchers: fact(657, ARTICLE, about('R&D employees', '研發僱員人數', AT), words('657 people', '657人')),
  topFiveSuppliers: fact(
    0.502,
    ARTICLE,
    about('Five largest suppliers, share of purchases', '五大供應商佔採購額比重', H1),
    percent(0.502),
  ),
} as const satisfies Record<string, Fact>;

export const BALANCE = {
  cash: fact(2552, ARTICLE, about('Cash and cash equivalents', '現金及現金等價物', AT), cny(2552)),
  netCurrentLiabilities: fact(7089, ARTICLE, about('Net current liabilities', '流動負債淨額', AT), cny(7089)),
  loans: fact(137, PRESS, about('Bank loans', '銀行貸款', AT), cny(137)),
  leases: fact(600, PRESS, about('Lease liabilities', '租賃負債', AT), cny(600)),
  facilities: fact(
    8900,
    PRESS,
    about('Undrawn bank facilities', '未動用銀行融資', AT),
    words('about CNY 8,900m', '約89億元人民幣'),
  ),
  receivables: fact(171.657, PRESS, about('Trade receivables, gross', '貿易應收賬款總額', AT), cny(171.657)),
  provision: fact(25.88, PRESS, about('Provision for trade receivables', '貿易應收賬款撥備', AT), cny(25.88)),
  receivables2024: fact(
    100.17,
    PRESS,
    words('Trade receivables, gross, 31 December 2024', '貿易應收賬款總額，2024年12月31日'),
    cny(100.17),
  ),
  provision2024: fact(
    9.035,
    PRESS,
    words('Provision for trade receivables, 31 December 2024', '貿易應收賬款撥備，2024年12月31日'),
    cny(9.035),
  ),
  provision2023: fact(
    0.988,
    PRESS,
    words('Provision for trade receivables, 31 December 2023', '貿易應收賬款撥備，2023年12月31日'),
    cny(0.988),
  ),
  receivableDays: fact(
    112,
    PRESS,
    about('Trade receivable turnover days', '貿易應收賬款週轉天數', H1),
    words('112 days', '112天'),
  ),
  receivableDays2024: fact(
    58,
    PRESS,
    about('Trade receivable turnover days', '貿易應收賬款週轉天數', year(2024)),
    words('58 days', '58天'),
  ),
  operatingCashFlow: fact(
    -1327,
    PRESS,
    about('Net cash from operating activities', '經營活動所得現金淨額', H1),
    cny(-1327),
  ),
  raised: fact(
    8300,
    ARTICLE,
    words('Raised in eight rounds before the IPO', '上市前八輪融資累計'),
    words('over CNY 8,300m', '逾83億元人民幣'),
  ),
  postMoney: fact(
    24377,
    PRESS,
    words('Valuation after the last round before the IPO', '上市前最後一輪融資的投後估值'),
    cny(24377),
  ),
} as const satisfies Record<string, Fact>;

export const LISTING = {
  price: fact(116.2, PRESS, words('Offer price', '發售價'), words('HKD 116.20 a share', '每股116.20港元')),
  shares: fact(37.4195, PRESS, words('H shares offered', '發售H股數目'), words('37.4195m shares', '3,741.95萬股')),
  net: fact(
    4173,
    PRESS,
    words('Net proceeds of the global offering', '全球發售所得款項淨額'),
    words(`about ${hkd(4173).en}`, `約${hkd(4173)['zh-Hant']}`),
  ),
} as const satisfies Record<string, Fact>;

export const MARKET = {
  size: fact(
    5300,
    ARTICLE,
    words(
      'Market for large language models in China, 2024 (Frost & Sullivan)',
      '2024年中國大語言模型市場規模（弗若斯特沙利文）',
    ),
    cny(5300),
  ),
  institutions: fact(
    4700,
    ARTICLE,
    words('Institutional customers within that market, 2024', '其中機構客戶，2024年'),
    cny(4700),
  ),
  share: fact(
    0.066,
    ARTICLE,
    words('Share of the market, 2024', '2024年市場份額'),
    words(`about ${num(6.6)}%`, `約${num(6.6)}%`),
  ),
} as const satisfies Record<string, Fact>;
