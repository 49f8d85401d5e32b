import type { Assumptions, CostLine } from '../../scenario/schema';
import { assumed, derived, lognormal, pert, triangular } from '../build';
import { num, words } from '../words';
import * as d from './derive';

export function compute(): Assumptions['compute'] {
  return {
    start: derived(
      d.research.compute,
      words(
        'R&D expense of the nine months to 30 September 2025 and the share of it that went to training models',
        '截至2025年9月30日止九個月研發開支及其中模型訓練佔比',
      ),
      words(
        `180 ÷ 9 × 79% = ${num(d.research.computeExact, 2)}, to the nearest 0.1; the share comes from one page, and Zhipu's own was 71.8%`,
        `180 ÷ 9 × 79% = ${num(d.research.computeExact, 2)}，取最接近的0.1；佔比僅見於一處，智譜同類數字為71.8%`,
      ),
    ),
    demandInitial: assumed(
      pert(0.1, 0.5, 1.2),
      words('R&D grew by about 30% on the year while prices of compute fell.', '研發開支按年增約30%，同期算力降價。'),
    ),
    demandLong: assumed(
      pert(0.05, 0.25, 0.5),
      words(
        'Models keep growing, though more slowly once the money is counted.',
        '模型規模仍會擴大，但在資金約束下放緩。',
      ),
    ),
    demandHalfLife: assumed(pert(8, 14, 24), words('One or two generations of models.', '相當於一至兩代模型的時間。')),
    priceDecline: assumed(
      pert(0, 0.25, 0.45),
      words('As for Zhipu: newer chips and rivalry among cloud suppliers.', '與智譜相同：新晶片及雲服務商競爭。'),
    ),
    priceVolatility: assumed(
      0.15,
      words('Contracts smooth the swings of the spot market.', '合約價緩和了現貨市場的波動。'),
    ),
    shockRate: assumed(
      0.15,
      words('Export controls can tighten: a shock every six to seven years.', '出口管制可能收緊：約六至七年一次衝擊。'),
    ),
    shockUplift: assumed(
      triangular(0.1, 0.25, 0.6),
      words(
        'From a nuisance to a price half as high again or more; likeliest a quarter.',
        '由輕微加價至加價逾半；最可能為四分之一。',
      ),
    ),
    shockMonths: assumed(6, words('Time to move to other suppliers or chips.', '轉用其他供應商或晶片所需時間。')),
    trainingRate: assumed(
      1.5,
      words('Runs beyond the steady spending, three in two years.', '經常開支以外的大型訓練，每兩年三次。'),
    ),
    trainingSize: assumed(
      lognormal(5, 0.6),
      words(
        'A third of a month of compute for a middling run, the proportion used for Zhipu.',
        '中等規模訓練約為每月算力的三分之一，比例與智譜相同。',
      ),
    ),
  };
}

const none = () => assumed(0, words('Taken not to move with revenue.', '假設不隨收入變動。'));

const bounds = {
  en: `The adjusted loss leaves ${num(d.overhead.byLoss, 1)} a month for selling and administration net of interest and other income, the operating cash outflow ${num(d.overhead.byCash, 1)}; the two lines, with revenue's share, are set to the latter.`,
  'zh-Hant': `經調整淨虧損為銷售及行政開支每月留下${num(d.overhead.byLoss, 1)}（已抵銷利息及其他收入），經營現金流出則為${num(d.overhead.byCash, 1)}；兩項連同收入佔比部分按後者設定。`,
};

export function costs(): CostLine[] {
  return [
    {
      id: 'rd-staff',
      name: words('R&D staff', '研發僱員'),
      kind: 'research',
      basis: 'amount',
      enabled: true,
      onCredit: false,
      start: assumed(
        d.JUDGED.staff,
        words(
          'Not printed in the summaries: about 15% of R&D, as at Zhipu in 2024.',
          '摘要未有公佈：約佔研發開支15%，與智譜2024年相若。',
        ),
      ),
      growth: assumed(
        pert(0, 0.2, 0.5),
        words('A small team that will grow after the listing.', '團隊精簡，上市後會擴充。'),
      ),
      shareOfRevenue: none(),
    },
    {
      id: 'rd-other',
      name: words('Other R&D', '其他研發開支'),
      kind: 'research',
      basis: 'amount',
      enabled: true,
      onCredit: true,
      start: derived(
        d.research.other,
        words('R&D expense, compute and staff as above', '研發開支，以及上述算力及僱員項目'),
        words(
          `180 ÷ 9 − ${num(d.research.compute)} − ${d.JUDGED.staff} = ${num(d.research.otherExact, 1)}`,
          `180 ÷ 9 − ${num(d.research.compute)} − ${d.JUDGED.staff} = ${num(d.research.otherExact, 1)}`,
        ),
      ),
      growth: assumed(pert(0, 0.15, 0.3), words('Data and services grow with the team.', '數據及服務隨團隊增長。')),
      shareOfRevenue: none(),
    },
    {
      id: 'sales-marketing',
      name: words('Sales and marketing', '銷售及營銷'),
      kind: 'selling',
      basis: 'amount',
      enabled: true,
      onCredit: false,
      start: assumed(
        1.9,
        words(`Not printed for the nine months. ${bounds.en}`, `九個月數字未有公佈。${bounds['zh-Hant']}`),
      ),
      growth: assumed(
        pert(-0.1, 0.2, 0.6),
        words('Consumer apps are bought with advertising when money allows.', '資金充裕時，消費者應用靠廣告買量。'),
      ),
      shareOfRevenue: assumed(
        pert(0.08, 0.15, 0.3),
        words('Advertising and channel costs that follow consumer revenue.', '隨消費者收入變動的廣告及渠道成本。'),
      ),
    },
    {
      id: 'admin',
      name: words('Administration', '行政'),
      kind: 'administration',
      basis: 'amount',
      enabled: true,
      onCredit: false,
      start: assumed(1.8, words(`Not printed in the summaries. ${bounds.en}`, `摘要未有公佈。${bounds['zh-Hant']}`)),
      growth: assumed(
        pert(0, 0.15, 0.3),
        words('Grows with the company; being listed adds reporting costs.', '隨公司規模增長；上市後增加匯報成本。'),
      ),
      shareOfRevenue: none(),
    },
  ];
}
