/**
 * Zhipu as it stood at the end of 2023, to be held against what came in 2024 and 2025. The figures were printed two years later, so that
 * nobody outside the company could have made this projection then; but nothing of what came after is in it, unless its source says
 * so. Ranges are growth to date: from a part of it to twice as much.
 */
import type { Actual } from '../../scenario/actuals';
import type { Assumption, Assumptions, CostLine, Segment } from '../../scenario/schema';
import { blank } from '../blank/scenario';
import {
  assumed,
  assumedBecause,
  type Company,
  derived,
  type Fact,
  fact,
  LEVEL_SEASON,
  pert,
  reportedSince,
  roundTo,
  uniform,
} from '../build';
import { cny, num, pct, type Words, words } from '../words';
import { revenueOf2025 } from './actuals';
import { COSTS, MARGIN, PRESS, REVENUE } from './facts';

export const BACKTEST_TITLE = words('Zhipu, facts to the end of 2023', '智譜：截至2023年底的事實');
export const BACKTEST_SUMMARY = words(
  'What growth to date would have said of 2024 and 2025, to be scored on what came; not a starting point.',
  '按當時增長推演2024及2025年，用以與實際結果比較評分；並非起點。',
);

const ofYear = (value: number, en: string, traditional: string, year: number): Fact =>
  fact(value, PRESS, words(`${en}, ${year}`, `${traditional}，${year}年`), cny(value));

const REVENUE_2022 = ofYear(57.409, 'Revenue', '收入', 2022);
const GROSS = {
  y2023: ofYear(80.482, 'Gross profit', '毛利', 2023),
  y2024: ofYear(175.889, 'Gross profit', '毛利', 2024),
};
const RESEARCH = {
  y2022: ofYear(84.4, 'R&D expense', '研發開支', 2022),
  y2023: ofYear(528.9, 'R&D expense', '研發開支', 2023),
  y2024: ofYear(2195.4, 'R&D expense', '研發開支', 2024),
};
/** Of 2022, 2024, the first half of 2025, and of all three and a half years. */
const SALES = { y2022: 15.1, y2024: 387, h12025: 209, all: 712 } as const;
const ADJUSTED_LOSS_2023 = 621;
/** The part of R&D that was compute was not printed for 2023. */
const COMPUTE_SHARE = 0.6;

/** From the middle of a year to its end, at the pace of the year. */
const halfYearOn = (growth: number): number => Math.sqrt(1 + growth);

const growth = {
  revenue: REVENUE.y2023.value / REVENUE_2022.value - 1,
  research: RESEARCH.y2023.value / RESEARCH.y2022.value - 1,
};
const sales2023 = SALES.all - SALES.y2022 - SALES.y2024 - SALES.h12025;
const level = {
  revenue: roundTo((REVENUE.y2023.value / 12) * halfYearOn(growth.revenue), 0.1),
  compute: roundTo(((RESEARCH.y2023.value * COMPUTE_SHARE) / 12) * halfYearOn(growth.research), 0.1),
  research: roundTo(((RESEARCH.y2023.value * (1 - COMPUTE_SHARE)) / 12) * halfYearOn(growth.research), 0.1),
  sales: roundTo((sales2023 / 12) * halfYearOn(sales2023 / SALES.y2022 - 1), 0.1),
  administration: roundTo((ADJUSTED_LOSS_2023 + GROSS.y2023.value - RESEARCH.y2023.value - sales2023) / 12, 0.1),
};
const margin = GROSS.y2023.value / REVENUE.y2023.value;

/** Of a company that nobody could have judged: neutral, and in none of the figures that are scored. */
const NEUTRAL = words(
  'A neutral value: nothing was printed, and the figures that are scored do not depend on it.',
  '中性數值：沒有公佈數字，評分的數字亦與此無關。',
);
const neutral = (value: number): Assumption => assumed(value, NEUTRAL);
const judged = (quantity: Parameters<typeof assumed>[0], en: string, traditional: string): Assumption =>
  assumed(quantity, words(en, traditional));

function segment(): Segment {
  return {
    id: 'all',
    name: words('All business', '全部業務'),
    enabled: true,
    start: derived(
      level.revenue,
      words('Revenue of 2022 and 2023', '2022年及2023年收入'),
      words(
        `124.538 ÷ 12, the middle of 2023, × √(124.538 ÷ 57.409) = ${num(level.revenue)} at its end`,
        `124.538 ÷ 12為2023年年中，× √(124.538 ÷ 57.409) = 年底${num(level.revenue)}`,
      ),
    ),
    growthInitial: judged(
      pert(growth.revenue / 3, growth.revenue, 2 * growth.revenue),
      `Growth to date: ${pct(growth.revenue, 0)} in 2023 is likeliest to go on at first, from a third of it to twice as much.`,
      `至今增長：2023年為${pct(growth.revenue, 0)}，最可能先維持，範圍由三分之一至兩倍。`,
    ),
    growthLong: judged(pert(0.05, 0.2, 0.4), 'As of enterprise software, or faster.', '與企業軟件相若或更快。'),
    growthHalfLife: judged(
      pert(9, 18, 30),
      'Growth above 100% from a small base seldom lasts: half of the excess is gone after a year and a half.',
      '低基數下逾100%的增長甚少持久：超額增長在一年半後減半。',
    ),
    volatility: judged(uniform(0.15, 0.35), 'Few, large contracts.', '合約少而金額大。'),
    season: {
      factors: [...LEVEL_SEASON],
      source: assumedBecause(
        words(
          'None was known: that little of a year is accepted in its first half showed only in 2024. Whole years are scored.',
          '當時不知有季節性：上半年驗收甚少，至2024年才顯現。評分以全年計。',
        ),
      ),
    },
    marginStart: derived(
      Number(margin.toFixed(3)),
      words('Gross profit and revenue of 2023', '2023年毛利及收入'),
      words(`80.482 ÷ 124.538 = ${pct(margin)}`, `80.482 ÷ 124.538 = ${pct(margin)}`),
    ),
    marginTarget: judged(
      pert(0.45, 0.62, 0.75),
      'About what it was in 2022 and 2023, with room for prices to fall.',
      '與2022及2023年相若，並預留降價空間。',
    ),
    marginHalfLife: judged(12, 'Contracts of about a year.', '合約期約一年。'),
    receivableDays: neutral(45),
    badDebt: neutral(0.01),
    openingReceivables: neutral(8),
    topShare: judged(0.615, 'Printed for 2023: 61.5% from the five largest.', '2023年公佈：五大客戶佔61.5%。'),
    topLossRate: judged(
      pert(0.02, 0.1, 0.3),
      'Mostly single projects: each of the five largest leaves every ten years, more often at worst.',
      '多為一次性項目：每名大客戶約十年流失一次，最壞更頻繁。',
    ),
  };
}

const PACE = words(
  `R&D grew by ${pct(growth.research, 0)} in 2023, from a small base: from a fifth of that to as much again, likeliest half.`,
  `研發開支於2023年由低基數增長${pct(growth.research, 0)}：範圍由其五分之一至相同，最可能一半。`,
);

function compute(): Assumptions['compute'] {
  return {
    start: derived(
      level.compute,
      words(
        'R&D expense of 2022 and 2023, and a share of compute that was judged',
        '2022及2023年研發開支，以及判斷的算力佔比',
      ),
      words(
        `528.9 × 60% ÷ 12 × √(528.9 ÷ 84.4) = ${num(level.compute)}; the share was not printed for 2023 (70.7% in 2024)`,
        `528.9 × 60% ÷ 12 × √(528.9 ÷ 84.4) = ${num(level.compute)}；2023年沒有公佈佔比（2024年為70.7%）`,
      ),
    ),
    demandInitial: assumed(pert(growth.research / 5, growth.research / 2, growth.research), PACE),
    demandLong: judged(pert(0.05, 0.25, 0.5), 'Slower once the money is counted.', '資金受限後放緩。'),
    demandHalfLife: judged(
      pert(6, 10, 18),
      'Such a pace cannot last for more than a generation of models.',
      '此等步伐難以維持逾一代模型。',
    ),
    priceDecline: judged(
      pert(0, 0.25, 0.45),
      'Newer chips are cheaper; scarce ones are not.',
      '新晶片較便宜，短缺時則不然。',
    ),
    priceVolatility: judged(0.15, 'Contracts smooth the market.', '合約緩和市價波動。'),
    shockRate: judged(0.15, 'A shortage every six to seven years.', '約六至七年一次短缺。'),
    shockUplift: judged(0.25, 'A quarter more.', '加價四分之一。'),
    shockMonths: judged(6, 'Time to move to others.', '轉用其他供應所需時間。'),
    trainingRate: judged(1.5, 'Three large runs in two years.', '兩年三次大型訓練。'),
    trainingSize: judged(20, 'A third of a month of compute.', '每月算力的三分之一。'),
  };
}

function line(id: string, name: Words, kind: CostLine['kind'], start: Assumption): CostLine {
  return {
    id,
    name,
    kind,
    basis: 'amount',
    enabled: true,
    onCredit: false,
    start,
    growth: judged(
      pert(0.2, 1, 3),
      'Staff and spending had more than doubled: anything from slow growth to fourfold.',
      '人手及開支曾倍增有餘：由緩慢增長至四倍均有可能。',
    ),
    shareOfRevenue: judged(0, 'Taken not to move with revenue.', '假設不隨收入變動。'),
  };
}

function costs(): CostLine[] {
  const hindsight = words(
    'Sales and marketing of three and a half years, less what was printed for 2022, 2024 and the first half of 2025: worked out with hindsight',
    '三年半的銷售及營銷開支，減去2022年、2024年及2025年上半年的公佈數字：屬事後推算',
  );
  return [
    line(
      'rd-other',
      words('R&D besides compute', '算力以外的研發'),
      'research',
      derived(
        level.research,
        words('R&D expense of 2022 and 2023, less compute as above', '2022及2023年研發開支，減去上述算力'),
        words(
          `528.9 × 40% ÷ 12 × √(528.9 ÷ 84.4) = ${num(level.research)}`,
          `528.9 × 40% ÷ 12 × √(528.9 ÷ 84.4) = ${num(level.research)}`,
        ),
      ),
    ),
    line(
      'sales-marketing',
      words('Sales and marketing', '銷售及營銷'),
      'selling',
      derived(
        level.sales,
        hindsight,
        words(
          `(712 − 15.1 − 387 − 209) ÷ 12 × √(${num(sales2023, 1)} ÷ 15.1) = ${num(level.sales)}`,
          `(712 − 15.1 − 387 − 209) ÷ 12 × √(${num(sales2023, 1)} ÷ 15.1) = ${num(level.sales)}`,
        ),
      ),
    ),
    line(
      'admin',
      words('Administration', '行政'),
      'administration',
      derived(
        level.administration,
        words(
          'Adjusted net loss of 2023, gross profit, R&D and the sales above',
          '2023年經調整淨虧損、毛利、研發及上述銷售開支',
        ),
        words(
          `(621 + 80.482 − 528.9 − ${num(sales2023, 1)}) ÷ 12 = ${num(level.administration)}`,
          `(621 + 80.482 − 528.9 − ${num(sales2023, 1)}) ÷ 12 = ${num(level.administration)}`,
        ),
      ),
    ),
  ];
}

const year = (y: number) => ({ from: `${y}-01`, to: `${y}-12` });
const FIRST_HALF = { from: '2025-01', to: '2025-06' };

/** Those of 2022 and 2023 tell what a naive forecast would have been. */
function actuals(): Actual[] {
  return [
    reportedSince('revenue', year(2022), 'single', REVENUE_2022),
    reportedSince('revenue', year(2023), 'single', REVENUE.y2023),
    reportedSince('revenue', year(2024), 'agreed', REVENUE.y2024),
    revenueOf2025(),
    reportedSince('grossProfit', year(2023), 'single', GROSS.y2023),
    reportedSince('grossProfit', year(2024), 'single', GROSS.y2024),
    reportedSince('grossProfit', FIRST_HALF, 'single', MARGIN.grossProfit),
    reportedSince('compute', year(2024), 'single', COSTS.compute2024),
    reportedSince('compute', FIRST_HALF, 'single', COSTS.compute),
    reportedSince('research', year(2023), 'single', RESEARCH.y2023),
    reportedSince('research', year(2024), 'single', RESEARCH.y2024),
    reportedSince('research', FIRST_HALF, 'agreed', COSTS.research),
  ];
}

export function zhipuOf2023(company: Words): Company {
  const { assumptions } = blank();
  return {
    ...blank(),
    title: BACKTEST_TITLE,
    company,
    balanceDate: '2023-12-31',
    horizon: 24,
    simulation: { seed: 2023, paths: 16_384, sampling: 'sobol' },
    assumptions: {
      ...assumptions,
      opening: {
        cash: neutral(2500),
        cashFloor: neutral(0),
        payables: neutral(50),
        debt: neutral(0),
        redeemable: neutral(0),
        recentBurn: neutral(50),
      },
      cash: {
        payableDays: neutral(60),
        capex: neutral(5),
        leases: neutral(3),
        cashYield: neutral(0.02),
        debtRate: neutral(0.04),
      },
      segments: [segment()],
      compute: compute(),
      costs: costs(),
    },
    reported: [],
    actuals: actuals(),
  };
}
