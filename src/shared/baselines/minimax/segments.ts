import type { Segment } from '../../scenario/schema';
import { assumed, assumedBecause, derived, LEVEL_SEASON, pert, stated, uniform } from '../build';
import { num, pct, words } from '../words';
import * as d from './derive';
import { MARGIN } from './facts';

const noSeason = () => ({
  factors: [...LEVEL_SEASON],
  source: assumedBecause(
    words(
      'Subscriptions and usage; no half-years are printed that would show a season.',
      '訂閱及用量收入；並無公佈半年數字可顯示季節性。',
    ),
  ),
});

export function consumer(): Segment {
  return {
    id: 'consumer',
    name: words('Consumer products', '消費者產品'),
    enabled: true,
    start: derived(
      d.consumer.start,
      words(
        'Revenue of the nine months to 30 September 2025, the consumer share and the growth of revenue',
        '截至2025年9月30日止九個月的收入、消費者產品佔比及收入增長',
      ),
      words(
        `53.44 × 71% ÷ 9 = ${num(d.consumer.centred, 2)} at mid-May; × 2.75^(4.5/12) = ${num(d.consumer.exact, 2)} at end-September, to the nearest 0.1. By the segment's own growth of 181%: ${num(d.bySegmentGrowth.consumer, 2)}`,
        `53.44 × 71% ÷ 9 = 5月中${num(d.consumer.centred, 2)}；× 2.75^(4.5/12) = 9月底${num(d.consumer.exact, 2)}，取最接近的0.1。按分部本身181%的增長則為${num(d.bySegmentGrowth.consumer, 2)}`,
      ),
    ),
    growthInitial: assumed(
      pert(0.2, 1, 2.2),
      words(
        'Growth of 175% so far; hits among apps fade quickly, so the likeliest value is well below it.',
        '至今增長175%；應用熱度消退甚快，故最可能值遠低於此。',
      ),
    ),
    growthLong: assumed(pert(0.05, 0.2, 0.4), words('Pace of a grown subscription business.', '成熟訂閱業務的增速。')),
    growthHalfLife: assumed(pert(8, 14, 24), words('About a generation of products.', '約為一代產品的時間。')),
    volatility: assumed(uniform(0.2, 0.5), words('A few apps bring most of the revenue.', '收入主要來自少數應用。')),
    season: noSeason(),
    marginStart: stated(MARGIN.consumer),
    marginTarget: assumed(
      pert(-0.05, 0.25, 0.45),
      words(
        `It turned from a loss in 2024 to ${pct(MARGIN.consumer.value)}; cheaper inference should carry it on, fees of app stores and prices hold it back. With enterprise at ${pct(MARGIN.enterprise.value)} it makes ${pct(d.weightedMargin)}, against ${pct(MARGIN.all.value)} printed.`,
        `由2024年負值轉為${pct(MARGIN.consumer.value)}；推理成本下降有利改善，應用商店分成及價格則為阻力。與企業業務${pct(MARGIN.enterprise.value)}加權為${pct(d.weightedMargin)}，公佈數為${pct(MARGIN.all.value)}。`,
      ),
    ),
    marginHalfLife: assumed(
      18,
      words('Margins recover as new chips and models replace the old.', '毛利率隨新晶片及新模型取代舊有者而改善。'),
    ),
    receivableDays: assumed(
      pert(20, 30, 45),
      words(
        'App stores pay about a month later; 38 days are printed for the company.',
        '應用商店約一個月後付款；公司整體公佈為38天。',
      ),
    ),
    badDebt: assumed(0.005, words('Paid through app stores.', '經應用商店收款。')),
    openingReceivables: derived(
      d.receivables.consumer,
      words(
        'Trade receivables of 30 September 2025 and the consumer share of revenue',
        '2025年9月30日貿易應收賬款及消費者產品佔收入比重',
      ),
      words(`8.06 × 71% = ${num(d.receivables.consumer, 2)}`, `8.06 × 71% = ${num(d.receivables.consumer, 2)}`),
    ),
    topShare: assumed(0, words('Millions of users; no large customer.', '用戶數以百萬計，並無大客戶。')),
    topLossRate: assumed(0, words('No large customer to lose.', '並無大客戶可流失。')),
  };
}

export function enterprise(): Segment {
  return {
    id: 'enterprise',
    name: words('Open platform and enterprise', '開放平台及企業服務'),
    enabled: true,
    start: derived(
      d.enterprise.start,
      words(
        'Revenue of the nine months to 30 September 2025, the share besides consumer products and the growth of revenue',
        '截至2025年9月30日止九個月的收入、消費者產品以外佔比及收入增長',
      ),
      words(
        `53.44 × 29% ÷ 9 = ${num(d.enterprise.centred, 2)} at mid-May; × 2.75^(4.5/12) = ${num(d.enterprise.exact, 2)} at end-September, to the nearest 0.1. By the segment's own growth of 160%: ${num(d.bySegmentGrowth.enterprise, 2)}`,
        `53.44 × 29% ÷ 9 = 5月中${num(d.enterprise.centred, 2)}；× 2.75^(4.5/12) = 9月底${num(d.enterprise.exact, 2)}，取最接近的0.1。按分部本身160%的增長則為${num(d.bySegmentGrowth.enterprise, 2)}`,
      ),
    ),
    growthInitial: assumed(
      pert(0.3, 1.2, 2.5),
      words(
        'Growth of 160% so far; developers move to whichever model is best and cheapest.',
        '至今增長160%；開發者隨時轉用較佳或較便宜的模型。',
      ),
    ),
    growthLong: assumed(
      pert(0.1, 0.25, 0.5),
      words('A young market in which use grows faster than prices fall.', '市場尚新，用量增速高於價格跌幅。'),
    ),
    growthHalfLife: assumed(
      pert(8, 14, 24),
      words('Usage-priced services are easily switched.', '按用量收費的服務容易轉換。'),
    ),
    volatility: assumed(
      uniform(0.2, 0.5),
      words('Price cuts by rivals and new models move usage.', '對手減價及新模型推出令用量波動。'),
    ),
    season: noSeason(),
    marginStart: stated(MARGIN.enterprise),
    marginTarget: assumed(
      pert(0.4, 0.6, 0.75),
      words('High now; competition on price is expected to take some of it.', '現時偏高；預期價格競爭會蠶食部分。'),
    ),
    marginHalfLife: assumed(18, words('Contracts are priced anew over a year or two.', '合約於一至兩年間重新定價。')),
    receivableDays: assumed(
      pert(30, 50, 90),
      words(
        'Above the 38 days of the company, which app stores pull down.',
        '高於公司整體的38天，後者因應用商店付款快而偏低。',
      ),
    ),
    badDebt: assumed(
      0.01,
      words('Small accounts that are cut off when they do not pay.', '客戶分散，欠款即停止服務。'),
    ),
    openingReceivables: derived(
      d.receivables.enterprise,
      words(
        'Trade receivables of 30 September 2025 and the share of revenue besides consumer products',
        '2025年9月30日貿易應收賬款及消費者產品以外佔收入比重',
      ),
      words(`8.06 × 29% = ${num(d.receivables.enterprise, 2)}`, `8.06 × 29% = ${num(d.receivables.enterprise, 2)}`),
    ),
    topShare: assumed(0.3, words('Not among the figures read; a moderate share.', '所讀數字並無此項；取中等比重。')),
    topLossRate: assumed(
      0.1,
      words('A large customer is taken to leave once in ten years.', '假設每名大客戶約十年流失一次。'),
    ),
  };
}
